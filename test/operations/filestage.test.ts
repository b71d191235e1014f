import { filestage } from './filestage.js';
import { operationsOf } from './suite.js';

operationsOf('filestage', filestage);
