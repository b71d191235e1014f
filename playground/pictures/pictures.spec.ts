import { expect, type Page, test } from '@playwright/test';
import { Editor } from '../test/editor.js';
import { newContact } from '../test/guide.js';

const camera = (page: Page) => (name: string) =>
  page.screenshot({ path: `../docs/pictures/${name}.png`, animations: 'disabled' });

test('pictures of the main screens', async ({ page }) => {
  const editor = new Editor(page);
  const take = camera(page);
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

test("pictures of the guide's first scenario", async ({ page }) => {
  const editor = new Editor(page);
  const take = camera(page);
  await editor.open();
  await newContact(editor, async (step) => {
    if (step === 2) {
      await page.getByRole('heading', { name: 'Configure' }).evaluate((title) => title.scrollIntoView());
      await page.getByRole('combobox', { name: 'Insert data into Contact' }).click();
      await page.getByRole('combobox', { name: /^Search data/ }).fill('ID');
      await take('scenario-map');
      await page.keyboard.press('Escape');
    }
    if (step === 4) {
      await page.setViewportSize({ width: 1280, height: 1240 });
      await page
        .getByText('Workflow or Project', { exact: true })
        .evaluate((label) => label.scrollIntoView({ block: 'start' }));
      await take('scenario-task');
      await page.setViewportSize({ width: 1280, height: 800 });
    }
  });
  await editor.turn('on');
  await editor.act(/Bo adds a contact/);
  await editor.runs(1);
  await page.locator('.run > summary').click();
  await take('scenario-run');
});
