import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const SOURCE = '../apps/handoff/logo.svg';

/** `npm run pictures` rewrites the PNG. */
test('the logo is what its source draws, 256 by 256 pixels without a background', async ({ page }) => {
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block }</style>${readFileSync(SOURCE, 'utf8')}`,
  );
  const drawn = await page.locator('svg').screenshot({ omitBackground: true });
  expect([drawn.readUInt32BE(16), drawn.readUInt32BE(20)]).toEqual([256, 256]);
  // Browsers differ in how they smooth edges.
  expect(drawn).toMatchSnapshot('logo.png', { maxDiffPixels: 60 });
});
