import { expect, test } from '@playwright/test';
import { Editor } from './editor.js';

test('steps are added, moved and removed; a search makes what it does not find; a condition ends the run', async ({
  page,
}) => {
  const editor = new Editor(page);
  const steps = page.getByRole('navigation', { name: 'Steps' });
  await editor.open('fixture');
  await editor.trigger('New Item');
  await editor.test();

  // A search that finds nothing, with the create that it falls back to.
  await editor.select(/Action/);
  await editor.action('Find Item');
  await editor.field('Name').fill('Nowhere');
  await page.getByRole('checkbox', { name: 'Make Everything if nothing is found' }).check();
  await editor.field('Title').fill('In its place');
  await editor.test();
  await expect(page.locator('.result')).toContainText('In its place');

  await page.getByRole('button', { name: 'Add a step after step 2' }).click();
  await editor.action('Make Everything');
  await editor.map('Title', 'Title');
  await expect(page.getByRole('list', { name: 'Data in Title' })).toContainText('2. Find Item');
  await page.getByText('Only continue if …').click();
  await editor.map('Continue only if this is not empty', 'Nothing');

  await page.getByRole('button', { name: 'Run the rest' }).click();
  await expect(page.locator('.run').first()).toContainText('Filtered');
  await page.locator('.run > summary').first().click();
  await expect(page.locator('.run').first()).toContainText('Its condition is empty');

  // A value mapped from a step that no longer comes earlier is reported.
  await page.getByRole('button', { name: 'Move Make Everything up' }).click();
  await expect(steps.getByRole('listitem').nth(1)).toContainText('Make Everything');
  await expect(page.getByRole('alert')).toContainText('which does not come before it');
  await editor.isAccessible();
  await page.getByRole('button', { name: 'Remove Make Everything' }).click();
  await expect(steps.getByRole('listitem')).toHaveCount(2);
});

test('the keyboard alone is enough', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open('fixture');
  // A letter on a closed list searches in it, and chooses nothing by itself.
  await page.getByRole('combobox', { name: 'Open a Zap' }).focus();
  await page.keyboard.press('d');
  await expect(page.getByRole('combobox', { name: 'Search: Open a Zap' })).toHaveValue('d');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Trigger event' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('item');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'New Item' })).toBeVisible();
  await page.getByRole('button', { name: 'Load records' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.result')).toContainText('Item 1');
  await page.getByRole('tab', { name: 'Runs' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('No runs yet.')).toBeVisible();
});

test('what a step gave goes with its operation, and a late answer does not reach another Zap', async ({
  page,
}) => {
  const editor = new Editor(page);
  const steps = page.getByRole('navigation', { name: 'Steps' });
  await editor.open();
  await editor.trigger('New Contact', 'OnePageCRM');
  await editor.test();
  await expect(steps).toContainText('OnePageCRM · Tested');
  await editor.trigger('New Deal', 'OnePageCRM');
  await expect(steps).toContainText('OnePageCRM · Not tested yet');

  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/api/test', async (route) => {
    await held;
    await route.continue();
  });
  const answered = page.waitForResponse('**/api/test');
  await page.getByRole('button', { name: 'Load records' }).click();
  await editor.pick('Open a Zap', 'New Zap');
  await editor.trigger('New Contact', 'OnePageCRM');
  answer();
  await answered;
  await expect(page.getByRole('heading', { name: 'Test of New Deal' })).toBeVisible();
  await expect(steps).toContainText('OnePageCRM · Not tested yet');
});

test('a Zap that is on keeps its trigger, and one that is off can be deleted', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open('fixture');
  await editor.field('Name of the Zap').fill('To be deleted');
  await editor.trigger('New Item');
  await editor.select(/Action/);
  await editor.action('Find Item');
  await editor.field('Name').fill('Nowhere');
  await editor.turn('on');
  await editor.select(/New Item/);
  await editor.pick('Trigger event', 'New Item');
  await expect(page.getByText('Turn the Zap off first')).toBeVisible();
  await editor.pick('Open a Zap', 'Delete It');
  await expect(page.getByText('Turn the Zap off before you delete it.')).toBeVisible();
  await editor.turn('off');
  await editor.pick('Open a Zap', 'Delete It');
  await expect(editor.field('Name of the Zap')).not.toHaveValue('To be deleted');
});
