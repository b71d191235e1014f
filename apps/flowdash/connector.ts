import { createApp, type Part } from '../../app.js';
import { flowdash } from '../../services/flowdash/index.js';
import packageJson from './package.json' with { type: 'json' };

/** Flowdash's connector: whole, or one operation of it. */
export const connector = (part?: Part) =>
  createApp(
    [flowdash],
    {
      version: packageJson.version,
      platformVersion: packageJson.dependencies['zapier-platform-core'],
    },
    part,
  );
