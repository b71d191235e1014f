import { defineConfig } from '@playwright/test';
import config from './playwright.config.js';

/** `npm run pictures --prefix playground` takes the screenshots for the documentation. */
export default defineConfig(config, {
  testDir: 'pictures',
  timeout: 180_000,
  use: { viewport: { width: 1280, height: 800 } },
});
