/** What all parts of the sandbox share. One test file for all, since loading the sandbox takes longer than most of them. */
import './control.js';
import './data_file.js';
import './faults.js';
import './form_post.js';
import './request_log.js';
import './storage.js';
import './world.js';
