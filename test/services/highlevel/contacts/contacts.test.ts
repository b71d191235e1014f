/** HighLevel's contacts. One test file for all, since loading the app takes longer than most of them. */
import './additional.js';
import './create.js';
import './feeds.js';
import './filters.js';
import './links.js';
import './record.js';
import './search.js';
import './update.js';
import './upsert.js';
