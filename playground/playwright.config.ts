import { defineConfig } from '@playwright/test';

const PORT = 4027;

export default defineConfig({
  testDir: 'test',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // There is one playground with one sandbox, so the tests share its products.
  workers: 1,
  forbidOnly: true,
  reporter: 'list',
  snapshotPathTemplate: '../apps/handoff/{arg}{ext}',
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] },
  },
  webServer: {
    command: `node playground/start.mjs --port ${PORT} --app playground/fixture`,
    cwd: '..',
    url: `http://127.0.0.1:${PORT}`,
    timeout: 120_000,
  },
});
