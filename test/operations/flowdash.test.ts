import { flowdash } from './flowdash.js';
import { operationsOf } from './suite.js';

// `answers` turns on the tests of odd answers: on as soon as every answer is read by a schema.
operationsOf('flowdash', flowdash, { answers: true });
