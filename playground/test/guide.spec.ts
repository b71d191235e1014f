import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Editor } from './editor.js';
import { finishedWork, newContact } from './guide.js';

test.setTimeout(150_000);

const GUIDE = readFileSync('../docs/guide/scenarios.md', 'utf8');

/** Labels in bold in the guide's scenario that were not used: optional extras. */
const besides = (title: string, { used }: Editor): string[] => {
  const [, text = ''] = GUIDE.split(`\n## ${title}\n`);
  const [section = ''] = text.split('\n## ');
  const bold = [...section.matchAll(/\*\*([A-Z][^*\n]*)\*\*/g)].map(([, label = '']) => label);
  expect(bold.length).toBeGreaterThan(5);
  return [...new Set(bold)].filter((label) => !used.has(label));
};

test("the guide's first scenario runs for a new contact, and finished work completes the action", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await newContact(editor);
  expect(besides('A new contact becomes a Flowdash task', editor)).toEqual(['Filter By']);
  await editor.turn('on');
  const added = await editor.act(/Bo adds a contact/);
  const [, name = ''] = /^Bo added (.+) to OnePageCRM/.exec(added) ?? [];
  await editor.runs(1);
  const run = page.locator('.run').first();
  await expect(run).toContainText('Done');
  await expect(run).toContainText(name);
  await run.locator('summary').first().click();
  // Each step has the same number as on the left.
  expect(
    await run.locator('ol > li').evaluateAll((items) => items.map((item) => item.getAttribute('value'))),
  ).toEqual(['2', '3', '4']);
  await editor.turn('off');

  await editor.pick('Open a Zap', 'New Zap');
  editor.used.clear();
  await finishedWork(editor);
  expect(besides("Finished work completes the CRM's task", editor)).toEqual([
    ...['Stage', 'Reviewer Group', 'Approved When'],
    'Contact',
  ]);
  await editor.turn('on');
  expect(await editor.act(/Bo finishes the newest task/)).toContain('to Done');
  await editor.runs(1);
  await expect(run).toContainText('Done');
  await expect(run).toContainText(name);
  await run.locator('summary').first().click();
  await expect(run.getByText('/mark_as_done')).toBeVisible();

  // The Zap stays on while the page is closed.
  await page.reload();
  await expect(page.getByRole('switch', { name: 'Zap is on' })).toBeChecked();
  await editor.turn('off');
});

test('a search that finds nothing ends the run where it is to, and gives later steps empty values', async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open('fixture');
  await editor.trigger('New Item');
  await editor.test();
  await editor.select(/Action/);
  await editor.action('Find Item');
  await editor.field('Name').fill('Nowhere');
  await editor.test();
  await expect(page.getByText('It gives nothing.')).toBeVisible();
  await editor.addStep(2);
  await editor.action('Make Everything');
  await editor.map('Title', 'Name', '2. Find Item');
  await expect(page.getByRole('list', { name: 'Data in Title' })).toContainText('empty');
  await editor.test();
  await expect(page.getByRole('alert')).toContainText('Fill in what is required: Title.');

  await editor.select(/Find Item/);
  await page.getByRole('checkbox', { name: 'If nothing is found, do not go on' }).check();
  await page.getByRole('button', { name: 'Run the rest' }).click();
  const run = page.locator('.run').first();
  await expect(run).toContainText('Filtered');
  await run.locator('summary').first().click();
  await expect(run).toContainText('Nothing was found, so the run ends here.');
});

test('a Zap file is opened, and is another draft each time', async ({ page }) => {
  const editor = new Editor(page);
  const name = 'New OnePageCRM contact becomes a Flowdash task';
  await editor.open();
  for (const count of [1, 2]) {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      editor.pick('Open a Zap', 'Zap File …'),
    ]);
    await chooser.setFiles('../zaps/onepagecrm_contact_to_flowdash_task.yaml');
    await expect(editor.field('Name of the Zap')).toHaveValue(name);
    await page.getByRole('combobox', { name: 'Open a Zap' }).click();
    const drafts = page.getByRole('group', { name: 'Drafts in this browser' });
    await expect(drafts.getByRole('option', { name })).toHaveCount(count);
    await page.keyboard.press('Escape');
  }
  await editor.select(/4 Create Task Flowdash/);
  await expect(page.getByRole('combobox', { name: 'Workflow or Project: Client Onboarding' })).toBeVisible();
});
