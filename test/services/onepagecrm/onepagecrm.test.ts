/** OnePageCRM itself: connection, errors, and what all records share. One test file for all, since loading the app takes longer than most of them. */
import './connection.js';
import './custom_fields.js';
import './dropdowns.js';
import './errors.js';
import './filters.js';
import './ids.js';
import './lines.js';
import './links.js';
import './lists.js';
import './origin.js';
import './pages.js';
import './paging.js';
import './safety.js';
import './wire.js';
