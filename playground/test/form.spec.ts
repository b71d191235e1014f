import { expect, test } from '@playwright/test';
import { Editor } from './editor.js';

test('a form has every kind of field, and follows its choices', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open('fixture');
  await editor.trigger('New Item');
  await editor.test();
  await editor.select(/Action/);
  await editor.action('Make Everything');

  await expect(page.getByText('This form has every kind')).toBeVisible();
  await expect(page.getByRole('link', { name: 'told' })).toHaveAttribute('href', 'https://example.com');
  await expect(page.getByRole('combobox', { name: 'Size: Small' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Address' })).toBeVisible();

  // Pages through a list, and searches in it.
  await page.getByRole('combobox', { name: 'Item', exact: true }).click();
  await expect(page.getByRole('option')).toHaveCount(3);
  await page.getByRole('button', { name: 'Load more' }).click();
  await expect(page.getByRole('option')).toHaveCount(6);
  await editor.isAccessible();
  await page.getByRole('dialog').getByRole('combobox').fill('item 5');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Item: Item 5' })).toBeVisible();

  // The choice adds a field and determines the list below; another choice resets that list.
  await expect(page.getByRole('group', { name: 'Details' }).getByText('About item-5')).toBeVisible();
  await editor.pick('Part', 'Part B');
  await expect(page.getByRole('combobox', { name: 'Part: Part B' })).toBeVisible();
  await editor.pick('Item: Item 5', 'Item 1');
  await expect(page.getByText('About item-1')).toBeVisible();
  await expect(page.getByText('About item-5')).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Part', exact: true })).toBeVisible();

  await editor.test();
  await expect(page.getByRole('alert')).toContainText('Fill in what is required: Title.');

  await editor.field('Title').fill('Made of ');
  await editor.map('Title', 'Name of the Item');
  await expect(page.getByRole('list', { name: 'Data in Title' })).toContainText(
    '1. New Item › Name of the Item',
  );
  await expect(page.getByRole('list', { name: 'Data in Title' })).toContainText('Item 1');
  await editor.field('Count').fill('7');
  await editor.field('Tags').fill('one');
  await page.getByRole('group', { name: 'Tags' }).getByRole('button', { name: 'Add another' }).click();
  await editor.field('Tags 2').fill('two');
  await editor.field('Name of Lines 1').fill('Paper');
  await editor.field('Amount of Lines 1').fill('2.5');
  await page.getByRole('button', { name: 'Add a row' }).click();
  await editor.field('Name of Lines 2').fill('Ink');
  await editor.isAccessible();

  await editor.test();
  const result = page.locator('.result');
  for (const [label, value] of [
    ['Title', 'Made of Item 1'],
    ['Size', 's'],
    ['Tags', 'one, two'],
    ['Lines 1 › Name', 'Paper'],
  ])
    await expect(result.locator('dl > div').filter({ hasText: label }).first()).toContainText(value ?? '');
  await page.getByRole('searchbox', { name: 'Filter the fields of the result' }).fill('count');
  await expect(result.locator('dl > div')).toHaveCount(1);
  await expect(result).toContainText('7');
});

const ERRORS = [
  ['halted', 'Halted', 'There is nothing to do.', 'does not count it as an error'],
  ['throttled', 'Throttled', 'Too much at once.', 'again in 90 seconds'],
  ['expired', 'Expired connection', 'The key is not valid any more.', 'asks its owner by email to reconnect'],
  ['error', 'Error', 'The list is full.', 'shows this in the Zap history'],
];

test('errors are told as the editor tells them, with what Zapier would do next', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open('fixture');
  await editor.trigger('New Item');
  await editor.select(/Action/);
  await editor.action('Fail');
  for (const [way = '', title = '', message = '', next = ''] of ERRORS) {
    await editor.pick('Way', way);
    await editor.test();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(title);
    await expect(alert).toContainText(message);
    await expect(alert).toContainText(next);
    await editor.isAccessible();
  }
});

test('all is there in the dark and on a narrow window, and every operation has an address', async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open('fixture');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await editor.isAccessible();
  }
  await page.setViewportSize({ width: 390, height: 800 });
  await editor.trigger('New Item');
  await editor.test();
  await editor.isAccessible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await editor.select(/Action/);
  await editor.action('Find Item');
  await editor.field('Name').fill('Nowhere');
  await editor.turn('on');
  await expect(page.getByRole('button', { name: 'Poll now' })).toBeVisible();
  // Two rows.
  expect((await page.locator('.top').boundingBox())?.height).toBeLessThan(110);
  await page.getByRole('button', { name: 'More …' }).click();
  await page.getByRole('menuitem', { name: 'Sandbox' }).click();
  await page.getByRole('button', { name: 'Close the sandbox' }).click();
  await editor.isAccessible();
  await editor.turn('off');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/#operations/fixture/creates.make_all');
  await expect(page.getByRole('heading', { name: 'Make Everything' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Make Everything' })).toBeVisible();
  await editor.isAccessible();
});
