/** Scenarios of docs/guide/scenarios.md, field by field as written there. The screenshots show them. */
import { expect } from '@playwright/test';
import type { Editor } from './editor.js';

const NEW = '1. New Contact';

/** Called after each step, with its number. */
type Look = (step: number) => Promise<void>;

/** A new contact becomes a Flowdash task. */
export const newContact = async (editor: Editor, look: Look = async () => undefined): Promise<void> => {
  await editor.field('Name of the Zap').fill('A new contact becomes a Flowdash task');
  await editor.trigger('New Contact', 'OnePageCRM');
  await editor.test();
  await look(1);

  await editor.select(/Action/);
  await editor.action('Find Contact Context', 'OnePageCRM');
  await editor.map('Contact', 'ID', NEW);
  await editor.test();
  await look(2);

  await editor.addStep(2);
  await editor.action('Create Task', 'OnePageCRM');
  await editor.map('Contact', 'ID', NEW);
  await editor.field('Title').fill('Onboard ');
  await editor.map('Title', 'Full Name', NEW);
  await editor.field('Due Date').fill('in 3 days');
  await editor.test();
  await expect(editor.page.locator('.result')).toContainText('Onboard');
  await look(3);

  await editor.addStep(3);
  await editor.action('Create Task', 'Flowdash');
  await editor.pick('Workflow or Project', 'Client Onboarding');
  await expect(editor.field('Contact Email')).toBeVisible();
  await editor.map('Title', 'Full Name', NEW);
  await editor.map('Description', 'Summary', '2. Find Contact Context');
  await editor.map('External ID', 'ID', NEW);
  await editor.append('External ID', ':');
  await editor.map('External ID', 'ID', '3. Create Task');
  await editor.pick('If the ID Exists', 'Return it as it is');
  await editor.map('Contact Email', 'Email', NEW);
  await editor.test();
  await expect(editor.page.getByRole('navigation', { name: 'Steps' })).toContainText('Flowdash · Tested');
  await look(4);
};

/** Finished work completes the CRM's task: built after such a task is finished, so that there is one to test with. */
export const finishedWork = async (editor: Editor): Promise<void> => {
  await editor.field('Name of the Zap').fill("Finished work completes the CRM's task");
  await editor.trigger('Task Completed', 'Flowdash');
  await editor.pick('Workflow or Project', 'Client Onboarding');
  await expect(editor.page.getByRole('combobox', { name: 'Stage', exact: true })).toBeVisible();
  await editor.test();

  await editor.select(/Action/);
  await editor.action('Find Task', 'OnePageCRM');
  await editor.map('Task', 'External ID');
  await editor.page.getByRole('checkbox', { name: 'If nothing is found, do not go on' }).check();

  await editor.addStep(2);
  await editor.action('Complete Task', 'OnePageCRM');
  await editor.map('Task', 'ID', '2. Find Task');
  await editor.field('Note').fill('Done: ');
  await editor.map('Note', 'Title', '1. Task Completed');
  await editor.append('Note', ' ');
  await editor.map('Note', 'Link', '1. Task Completed');
};
