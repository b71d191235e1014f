/** Zapier's log shows requests, but not the many records of a page: core would read each of them several times. */
import { describe, expect, it } from '@jest/globals';
import { handlersOf } from '../../../runner/only_operation.js';
import { appFor } from '../../support/app.js';
import { useHighLevel } from './highlevel.js';

describe('the log', () => {
  const { auth, pick, store } = useHighLevel();

  const handlers = handlersOf(appFor('highlevel'));
  /** What Zapier's log has of the answers of a run. */
  const logged = async (operation: string, inputData: object = {}): Promise<string> => {
    const method = `${operation}.operation.perform`;
    const answers: unknown[] = [];
    await handlers(method)({
      command: 'execute',
      method,
      bundle: { authData: auth(), inputData, meta: {} },
      customLogger: (_message, data) => answers.push(Object(data).response_content),
    });
    return JSON.stringify(answers);
  };

  const company = () => ({ company_id: pick('businesses').id });
  const submitted = () => {
    for (const each of store().submissions.all()) each.createdAt = new Date().toISOString();
    return {};
  };
  const id = (collection: string) => () => pick(collection).id;

  it.each([
    ['triggers.new_contact', () => ({}), id('contacts')],
    ['triggers.contact_list', () => ({}), id('contacts')],
    ['triggers.new_company', () => ({}), id('businesses')],
    ['triggers.new_deal', () => ({}), id('opportunities')],
    ['triggers.deal_list', () => ({}), id('opportunities')],
    ['triggers.new_task', () => ({}), id('tasks')],
    ['triggers.form_submitted', submitted, id('submissions')],
    [
      'searches.list_company_contacts',
      company,
      () => store().contacts.find((each) => each.businessId === company().company_id)?.id,
    ],
  ])('holds no records of %s', async (operation, input, record) => {
    expect(await logged(operation, input())).not.toContain(record());
  });

  it.each([
    ['triggers.task_list', () => ({}), () => pick('tasks', { completed: false }).id],
    ['triggers.note_list', () => ({ contact_id: pick('notes').contactId }), id('notes')],
  ])('holds those of %s', async (operation, input, record) => {
    expect(await logged(operation, input())).toContain(record());
  });
});
