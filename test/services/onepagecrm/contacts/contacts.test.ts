/** OnePageCRM's contacts. One test file for all, since loading the app takes longer than most of them. */
import './create.js';
import './feeds.js';
import './filters.js';
import './form.js';
import './links.js';
import './lists.js';
import './marks.js';
import './record.js';
import './relationships.js';
import './search.js';
import './tags.js';
import './update.js';
import './upsert.js';
