import { createApp, type Part } from '../../app.js';
import { highlevel } from '../../services/highlevel/index.js';
import packageJson from './package.json' with { type: 'json' };

/** HighLevel's connector: whole, or one operation of it. */
export const connector = (part?: Part) =>
  createApp(
    [highlevel],
    {
      version: packageJson.version,
      platformVersion: packageJson.dependencies['zapier-platform-core'],
    },
    part,
  );
