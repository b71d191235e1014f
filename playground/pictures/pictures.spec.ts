import { expect, test } from '@playwright/test';
import { Editor } from '../test/editor.js';

const FOLDER = '../docs/pictures';

test('pictures of the main screens', async ({ page }) => {
  const editor = new Editor(page);
  const take = (name: string) => page.screenshot({ path: `${FOLDER}/${name}.png`, animations: 'disabled' });
  await editor.open();
  await editor.field('Name of the Zap').fill('New contact becomes a review');
  await editor.trigger('New Contact', 'HighLevel');
  await editor.test();
  await editor.select(/Action/);
  await editor.action('Create Task', 'Filestage');
  await editor.pick('Workflow or Project', 'Client Kick-off');
  await editor.pick('Reviewer Group', 'Client');
  await editor.field('Title').fill('Brief for ');
  await editor.map('Title', 'Name');
  await editor.map('Description', 'Email');
  await editor.field('Title').scrollIntoViewIfNeeded();
  await take('form');

  await editor.test();
  await expect(page.locator('.result')).toBeVisible();
  const request = page.locator('.request').filter({ hasText: 'POST' }).first();
  await request.locator('summary').click();
  await page.locator('.result').scrollIntoViewIfNeeded();
  await take('test');

  await page.getByRole('switch', { name: 'Zap is on' }).click();
  await expect(page.getByText(/will not trigger/)).toBeVisible();
  await page.getByRole('button', { name: 'Sandbox', exact: true }).click();
  await page.getByRole('button', { name: /Cleo adds a contact/ }).click();
  await expect(page.getByText(/^Cleo added/)).toBeVisible();
  await take('sandbox');
  await page.getByRole('button', { name: 'Close the sandbox' }).click();
  await expect(async () => {
    await page.getByRole('button', { name: 'Poll now' }).click();
    await expect(page.locator('.run')).toHaveCount(1, { timeout: 3_000 });
  }).toPass();
  await page.locator('.run > summary').click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await take('run');
});
