import { createApp, type Part } from './app.js';
import packageJson from './package.json' with { type: 'json' };
import { services } from './services/index.js';

/** The all-in-one connector: whole, or one operation of it. */
export const connector = (part?: Part) =>
  createApp(
    services,
    {
      version: packageJson.version,
      platformVersion: packageJson.dependencies['zapier-platform-core'],
    },
    part,
  );
