/** Flowdash itself: connection, errors, and what all records share. One test file for all, since loading the app takes longer than most of them. */
import './connection.js';
import './directory.js';
import './errors.js';
import './wire.js';
