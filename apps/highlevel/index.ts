import '../../prepared_once.js';
import { createApp } from '../../app.js';
import { highlevel } from '../../services/highlevel/index.js';
import packageJson from './package.json' with { type: 'json' };

export default createApp([highlevel], {
  version: packageJson.version,
  platformVersion: packageJson.dependencies['zapier-platform-core'],
});
