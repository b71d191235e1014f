/** HighLevel's activities. One test file for all, since loading the app takes longer than most of them. */
import './book.js';
import './free_slots.js';
import './status_feed.js';
