/** Filestage's tasks. One test file for all, since loading the app takes longer than most of them. */
import './brief/brief.js';
import './brief/faces.js';
import './brief/runs.js';
import './changes.js';
import './completed.js';
import './contact.js';
import './create.js';
import './external_ids.js';
import './feeds.js';
import './form.js';
import './search.js';
import './start.js';
import './status.js';
import './update.js';
import './upload.js';
