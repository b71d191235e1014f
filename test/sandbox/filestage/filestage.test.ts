/** Filestage's part of the sandbox. One test file for all, since loading the sandbox takes longer than most of them. */
import './files/downloads.js';
import './files/routes.js';
import './files/upload_refusals.js';
import './files/uploads.js';
import './notes/routes.js';
import './projects/folders.js';
import './projects/routes.js';
import './projects/sections.js';
import './refusals.js';
import './seed/index.js';
import './steps/routes.js';
import './steps/team.js';
import './tasks/routes.js';
import './tasks/step_reviews.js';
import './webhooks/routes.js';
