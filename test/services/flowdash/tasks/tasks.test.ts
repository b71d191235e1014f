/** Flowdash's tasks. One test file for all, since loading the app takes longer than most of them. */
import './changes.js';
import './complete.js';
import './contact.js';
import './create.js';
import './executions.js';
import './feeds.js';
import './form.js';
import './identity.js';
import './ids.js';
import './links.js';
import './record.js';
import './search.js';
import './update.js';
