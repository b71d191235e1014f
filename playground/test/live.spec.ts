import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';
import { Editor } from './editor.js';

/** A "real" account that nobody has, at a product that does not exist. */
const ACCOUNT = {
  HANDOFF_FLOWDASH_API_KEY: 'not-a-real-key',
  FLOWDASH_BASE_URL: 'http://127.0.0.1:9/api/v1',
};

const started: Array<() => void> = [];

const start = async (): Promise<string> => {
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', 'playground/server/main.ts', '--live', '--port', '0'],
    { cwd: '..', env: { ...process.env, ...ACCOUNT }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  started.push(() => server.kill());
  const [line] = await once(createInterface(server.stdout), 'line');
  return String(line).replace('The playground is at ', '');
};

test.afterEach(() => {
  for (const stop of started.splice(0)) stop();
});

test.setTimeout(120_000);

test('real accounts: a key that opens once, a red bar, a question before each write', async ({
  page,
  browser,
}) => {
  const address = await start();
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible({ timeout: 45_000 });
  expect(new URL(page.url()).search).toBe('');

  const stranger = await browser.newPage();
  for (const tried of [address, new URL(address).origin]) {
    await stranger.goto(tried);
    await expect(stranger.getByText('open the address that the terminal printed')).toBeVisible();
  }

  const editor = new Editor(page);
  await editor.pick('Accounts', 'Real accounts');
  await expect(page.getByText('Real accounts: what steps write is real.')).toBeVisible();
  await editor.isAccessible();
  await editor.select(/Action/);
  await editor.pick('Action or search', 'Create Task');
  await page.getByRole('button', { name: 'Test step' }).click();
  const question = page.getByRole('alertdialog', { name: 'Write to a real account?' });
  await expect(question).toContainText('Create Task will be carried out.');
  await editor.isAccessible();
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toHaveCount(0);
  await expect(page.getByText(/^Test of/)).toHaveCount(0);
  expect(await page.content()).not.toContain(ACCOUNT.HANDOFF_FLOWDASH_API_KEY);
});
