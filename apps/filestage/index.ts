import '../../prepared_once.js';
import { createApp } from '../../app.js';
import { filestage } from '../../services/filestage/index.js';
import packageJson from './package.json' with { type: 'json' };

export default createApp([filestage], {
  version: packageJson.version,
  platformVersion: packageJson.dependencies['zapier-platform-core'],
});
