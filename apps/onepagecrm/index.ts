import '../../prepared_once.js';
import { createApp } from '../../app.js';
import { onepagecrm } from '../../services/onepagecrm/index.js';
import packageJson from './package.json' with { type: 'json' };

export default createApp([onepagecrm], {
  version: packageJson.version,
  platformVersion: packageJson.dependencies['zapier-platform-core'],
});
