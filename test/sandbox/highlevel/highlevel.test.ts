/** HighLevel's part of the sandbox. One test file for all, since loading the sandbox takes longer than most of them. */
import './access.js';
import './access/oauth.js';
import './automations.js';
import './companies/routes.js';
import './contacts/duplicates.js';
import './contacts/routes.js';
import './contacts/search.js';
import './contacts/search_filters.js';
import './contacts/tags.js';
import './deals/routes.js';
import './deals/search.js';
import './lookups.js';
import './notes/routes.js';
import './openapi.js';
import './seed/index.js';
import './settings/custom_fields.js';
import './tasks/routes.js';
