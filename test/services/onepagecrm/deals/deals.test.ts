/** OnePageCRM's deals. One test file for all, since loading the app takes longer than most of them. */
import './feeds.js';
import './items.js';
import './writes.js';
