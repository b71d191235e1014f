import { createApp, type Part } from '../../app.js';
import { filestage } from '../../services/filestage/index.js';
import packageJson from './package.json' with { type: 'json' };

/** Filestage's connector: whole, or one operation of it. */
export const connector = (part?: Part) =>
  createApp(
    [filestage],
    {
      version: packageJson.version,
      platformVersion: packageJson.dependencies['zapier-platform-core'],
    },
    part,
  );
