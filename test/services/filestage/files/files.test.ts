/** Filestage's files. One test file for all, since loading the app takes longer than most of them. */
import './feeds.js';
import './search.js';
import './upload.js';
