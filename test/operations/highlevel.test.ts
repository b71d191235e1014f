import { highlevel } from './highlevel.js';
import { operationsOf } from './suite.js';

operationsOf('highlevel', highlevel);
