/** Flowdash's part of the sandbox. One test file for all, since loading the sandbox takes longer than most of them. */
import './connection.js';
import './files/routes.js';
import './links.js';
import './projects/analytics_exports.js';
import './tasks/actions.js';
import './tasks/checklist.js';
import './tasks/comments.js';
import './tasks/routes.js';
import './tasks/values.js';
import './webhook.js';
