/** HighLevel itself: connection, errors, and what all records share. One test file for all, since loading the app takes longer than most of them. */
import './connection.js';
import './custom_fields.js';
import './dropdowns.js';
import './errors.js';
import './ids.js';
import './just_before.js';
import './log.js';
import './oauth.js';
import './origin.js';
import './pages.js';
import './skipping.js';
import './users.js';
import './wire.js';
