/** Filestage's projects. One test file for all, since loading the app takes longer than most of them. */
import './create.js';
import './update.js';
