import { flowdash } from './flowdash.js';
import { operationsOf } from './suite.js';

operationsOf('flowdash', flowdash);
