import { createApp, type Part } from '../../app.js';
import { onepagecrm } from '../../services/onepagecrm/index.js';
import packageJson from './package.json' with { type: 'json' };

/** OnePageCRM's connector: whole, or one operation of it. */
export const connector = (part?: Part) =>
  createApp(
    [onepagecrm],
    {
      version: packageJson.version,
      platformVersion: packageJson.dependencies['zapier-platform-core'],
    },
    part,
  );
