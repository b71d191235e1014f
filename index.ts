import './prepared_once.js';
import { createApp } from './app.js';
import packageJson from './package.json' with { type: 'json' };
import { services } from './services/index.js';

/** The all-in-one connector. */
export default createApp(services, {
  version: packageJson.version,
  platformVersion: packageJson.dependencies['zapier-platform-core'],
});
