import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { Editor } from './editor.js';

const runs = (page: Page) => page.locator('.run');

test('a new contact becomes a review: built, tested, run, turned on, polled once for each', async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.field('Name of the Zap').fill('New contact becomes a review');
  await editor.trigger('New Contact', 'HighLevel');
  await editor.test();
  await expect(page.getByRole('combobox', { name: 'Record for the steps below' })).toBeVisible();

  await editor.select(/Action/);
  await editor.action('Create Task', 'Filestage');
  await editor.pick('Workflow or Project', 'Client Kick-off');
  await editor.pick('Reviewer Group', 'Client');
  await editor.map('Title', 'Name');
  await editor.field('Description').fill('Brief for ');
  await editor.map('Description', 'Email');
  await editor.test();
  await expect(page.locator('.result')).toContainText('IN_REVIEW');
  await expect(page.getByRole('navigation', { name: 'Steps' })).toContainText('Filestage · Tested');

  // Requests, with bodies and without keys.
  const request = page.locator('.request').filter({ hasText: 'POST' }).first();
  await request.locator('summary').click();
  await expect(request.getByRole('textbox', { name: 'Answered' })).toBeVisible();
  await editor.isAccessible();

  await page.getByRole('button', { name: 'Run the rest' }).click();
  await expect(runs(page)).toHaveCount(1);
  await expect(runs(page).first()).toContainText('Done');

  await page.getByRole('switch', { name: 'Zap is on' }).click();
  await expect(page.getByRole('switch', { name: 'Zap is on' })).toBeChecked();
  await expect(page.getByText(/will not trigger/)).toBeVisible();
  expect(await editor.act(/Cleo adds a contact/)).toContain('Cleo added');
  await editor.runs(2);
  await page.getByRole('button', { name: 'Poll now' }).click();
  await expect(page.getByText(/not new|none of them new/)).toBeVisible();
  await expect(runs(page)).toHaveCount(2);
  await editor.isAccessible();
  await page.getByRole('switch', { name: 'Zap is on' }).click();
  await expect(page.getByRole('switch', { name: 'Zap is on' })).not.toBeChecked();
});

test('an instant trigger hears of a review at once', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.trigger('Instant Review Event', 'Filestage');
  await page.getByRole('combobox', { name: 'Events' }).click();
  await page.getByRole('button', { name: 'Type a value' }).click();
  await editor.field('Events').fill('REVIEW_STATUS_CHANGED');
  await editor.select(/Action/);
  await editor.action('Find Contact', 'OnePageCRM');
  await editor.field('Email').fill('nobody@nowhere.example');
  await page.getByRole('switch', { name: 'Zap is on' }).click();
  await expect(page.getByRole('switch', { name: 'Zap is on' })).toBeChecked();
  await expect(page.getByText('Events for this Zap come to')).toBeVisible();
  await editor.act(/Cleo approves/);
  await expect(runs(page).first()).toContainText('Done');
  await page.getByRole('switch', { name: 'Zap is on' }).click();
  await expect(page.getByText('Off. Nothing triggers this Zap now.')).toBeVisible();
});

test('an example is loaded, exported as a file for the runner, and is there after a reload', async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.pick('Open a Zap', 'New OnePageCRM contact becomes a Flowdash task');
  await editor.select(/4 Create Task Flowdash/);
  await expect(page.getByRole('combobox', { name: 'Workflow or Project: Client Onboarding' })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export' }).click(),
  ]);
  const yaml = readFileSync(await download.path(), 'utf8');
  expect(yaml).toContain('pick: Client Onboarding');
  expect(yaml).toContain('title: "{{trigger.name}}"');
  await page.reload();
  await expect(editor.field('Name of the Zap')).toHaveValue('New OnePageCRM contact becomes a Flowdash task');
  await expect(page.getByRole('navigation', { name: 'Steps' }).getByRole('listitem')).toHaveCount(4);
});

test('trouble in a product shows in the step, its requests and its replay', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.trigger('New Contact', 'OnePageCRM');
  await editor.select(/Action/);
  await editor.action('Create Task', 'OnePageCRM');
  await editor.map('Contact', 'ID');
  await editor.field('Title').fill('Call back');

  await editor.select(/New Contact/);
  await editor.test();

  await page.getByRole('button', { name: 'Sandbox', exact: true }).click();
  const drawer = page.getByRole('dialog', { name: 'Sandbox' });
  await editor.pick('Fault', 'Connection cut');
  await drawer.getByRole('button', { name: 'Until cleared' }).click();
  await expect(drawer.getByRole('listitem')).toContainText('Connection cut, until cleared');
  await editor.isAccessible();
  await drawer.getByRole('button', { name: 'Close the sandbox' }).click();

  await page.getByRole('button', { name: 'Run the rest' }).click();
  await expect(runs(page).first()).toContainText('Stopped');
  await expect(runs(page).getByRole('alert')).toContainText('Zapier stops the run');
  await expect(runs(page).first()).toContainText('no answer');

  await page.getByRole('button', { name: 'Sandbox', exact: true }).click();
  await drawer.getByRole('button', { name: 'Clear all trouble' }).click();
  await expect(drawer.getByRole('listitem')).toHaveCount(0);
  await drawer.getByRole('button', { name: 'Close the sandbox' }).click();
  await page.getByRole('button', { name: 'Replay this run' }).click();
  await expect(runs(page)).toHaveCount(2);
  await expect(runs(page).first()).toContainText('Done');
});
