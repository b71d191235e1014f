/** Reads exports from Flowdash's answers (Flowdash Analytics Export API). */
import { record, text } from '../../../platform/wire.js';
import { job } from '../wire.js';

export const exportRecord = record({ ...job, file_url: text }, ['errors']);
