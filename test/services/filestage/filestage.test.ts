/** Filestage itself: connection, errors, and what all records share. One test file for all, since loading the app takes longer than most of them. */
import './addresses.js';
import './connection.js';
import './directory.js';
import './downloads.js';
import './errors.js';
import './forms.js';
import './ids.js';
import './other_project.js';
import './strict_reads.js';
import './undocumented.js';
