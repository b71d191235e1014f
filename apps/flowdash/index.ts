import '../../prepared_once.js';
import { createApp } from '../../app.js';
import { flowdash } from '../../services/flowdash/index.js';
import packageJson from './package.json' with { type: 'json' };

export default createApp([flowdash], {
  version: packageJson.version,
  platformVersion: packageJson.dependencies['zapier-platform-core'],
});
