/** OnePageCRM's context. One test file for all, since loading the app takes longer than most of them. */
import './gathered.js';
import './records.js';
