/** Filestage's notes. One test file for all, since loading the app takes longer than most of them. */
import './attach.js';
import './feeds.js';
import './search.js';
import './update.js';
