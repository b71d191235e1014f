/** OnePageCRM's notes. One test file for all, since loading the app takes longer than most of them. */
import './record.js';
import './writes.js';
