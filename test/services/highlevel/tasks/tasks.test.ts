/** HighLevel's tasks. One test file for all, since loading the app takes longer than most of them. */
import './complete.js';
import './create.js';
import './feeds.js';
import './search.js';
import './update.js';
