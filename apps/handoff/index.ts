import '../../prepared_once.js';
import { createApp } from '../../app.js';
import { services } from '../../services/index.js';
import packageJson from './package.json' with { type: 'json' };

export default createApp(services, {
  version: packageJson.version,
  platformVersion: packageJson.dependencies['zapier-platform-core'],
});
