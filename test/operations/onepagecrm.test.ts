import { onepagecrm } from './onepagecrm.js';
import { operationsOf } from './suite.js';

operationsOf('onepagecrm', onepagecrm);
