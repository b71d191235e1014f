/** Stands for `zapier-platform-core/src/tools/schema` in Jest: the one in the bundle of core. */
module.exports = require('zapier-platform-core').schemaTools;
