import { describe, expect, it } from '@jest/globals';
import { Colleague } from '../../runner/colleague.js';
import { readZap } from '../../runner/zap_file.js';
import type { Vendor } from '../../sandbox/kernel/emulator.js';
import { callProduct } from '../../sandbox/products.js';
import { useSandbox } from '../support/sandbox.js';
import { held, pick } from '../support/state.js';
import { turnedOn as turnOn } from '../support/turned_on.js';

const sandbox = useSandbox();
const people = () => new Colleague(sandbox());
const call = (vendor: Vendor, method: string, path: string, body?: object) =>
  callProduct(sandbox(), vendor, method, path, body);

const turnedOn = (...names: string[]) =>
  turnOn(
    sandbox(),
    names.map((name) => readZap(`zaps/${name}.yaml`)),
  );

const kickOff = () => {
  const { id: projectId } = pick(sandbox(), 'filestage', 'projects', { name: 'Client Kick-off' });
  return { projectId, stepId: pick(sandbox(), 'filestage', 'steps', { projectId, name: 'Client' }).id };
};

const onboarding = (): string =>
  sandbox().emulators.flowdash.store.workflows.find(({ name }) => name === 'Client Onboarding')?.id ?? '';

/** Filestage's reviews for a contact. */
const reviewsFor = (contact: string) => {
  const files = held(sandbox(), 'filestage', 'files').filter(({ externalId }) =>
    String(externalId).startsWith(contact),
  );
  const reviews = held(sandbox(), 'filestage', 'reviews').filter(({ fileId }) =>
    files.some(({ id }) => id === fileId),
  );
  const comments = held(sandbox(), 'filestage', 'comments').filter(({ reviewId }) =>
    reviews.some(({ id }) => id === reviewId),
  );
  return { files, reviews, comments: comments.map(({ body }) => String(body)) };
};

/** Somebody uploads a file for review, with this External ID. */
const reviewed = async (externalId: string): Promise<string> => {
  sandbox().emulators.filestage.settings.upload_ms = 0;
  const fileURL = 'https://files.acme.example/brief.pdf';
  const job = await call('filestage', 'POST', '/files', {
    fileURL,
    fileName: 'Brief.pdf',
    stepIds: [kickOff().stepId],
    externalId,
  });
  return pick(sandbox(), 'filestage', 'reviews', { fileId: Object(job).fileId }).id;
};

describe('an updated contact', () => {
  const HIGHLEVEL = 'highlevel_contact_updated_to_filestage_comment';
  const update = (id: string, firstName: string) =>
    call('highlevel', 'PUT', `/contacts/${id}`, { firstName });
  const wei = () => pick(sandbox(), 'highlevel', 'contacts', { firstName: 'Wei' }).id;
  const told = (contact: string) =>
    reviewsFor(contact).comments.filter((body) => body.startsWith('Now in HighLevel'));

  it('of HighLevel is told on the brief that bears the ID of its task, and gets no second one', async () => {
    const contact = wei();
    await reviewed(`${contact}:task9`);
    const zaps = await turnedOn(HIGHLEVEL);
    await update(contact, 'Weilin');
    await zaps.rest();
    expect(reviewsFor(contact)).toMatchObject({ files: [{ name: 'Brief.pdf' }], reviews: [{}] });
    expect(told(contact)).toEqual([expect.stringContaining('Weilin')]);
    await zaps.again();
    expect(told(contact)).toHaveLength(1);
    expect(reviewsFor(contact).files).toHaveLength(1);
  });

  it('of HighLevel without a brief gets one, once', async () => {
    const contact = wei();
    const zaps = await turnedOn(HIGHLEVEL);
    for (const name of ['Weilin', 'Weiling']) {
      await update(contact, name);
      await zaps.rest();
    }
    expect(reviewsFor(contact)).toMatchObject({ files: [{ externalId: contact }], reviews: [{}] });
    expect(told(contact)).toHaveLength(2);
  });

  it('of OnePageCRM is told on its one Flowdash task', async () => {
    const { id } = pick(sandbox(), 'onepagecrm', 'contacts', { first_name: 'Sofia' });
    const workflow = onboarding();
    const task = { 'Client Name': 'Sofia', 'CRM ID': `${id}:action9` };
    await call('flowdash', 'POST', `/workflows/${workflow}/tasks`, task);
    const zaps = await turnedOn('onepagecrm_contact_updated_to_flowdash_task');
    await call('onepagecrm', 'PUT', `/contacts/${id}?partial=true`, { first_name: 'Sofie' });
    // Its times are whole seconds: events of the current second wait for the next poll.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await zaps.rest();
    const tasks = held(sandbox(), 'flowdash', 'tasks').filter((each) => JSON.stringify(each).includes(id));
    expect(tasks).toHaveLength(1);
    const comments = Object(
      await call(
        'flowdash',
        'GET',
        `/workflows/${workflow}/tasks/${encodeURIComponent(task['CRM ID'])}/comments`,
      ),
    );
    expect(JSON.stringify(comments)).toContain('Now in OnePageCRM: Sofie');
  });
});

describe('notes of OnePageCRM and comments of Filestage', () => {
  const PAIR = ['onepagecrm_note_to_filestage_comment', 'filestage_comment_to_onepagecrm_note'];
  const notesOf = (contact: string) =>
    held(sandbox(), 'onepagecrm', 'notes')
      .filter((note) => note.contact_id === contact)
      .map(({ text }) => String(text).split('\n')[0]);

  it('go both ways once, and come to rest', async () => {
    const contact = await people().addsOnePageCrmContact();
    const review = await reviewed(`${contact}:action1`);
    const zaps = await turnedOn(...PAIR);
    await people().addsOnePageCrmNote(contact, 'Likes blue.');
    await call('filestage', 'POST', `/reviews/${review}/comments`, {
      body: 'Warmer, please.',
      teamOnly: false,
    });
    await zaps.rest();
    const first = (body: string) => body.split('\n')[0];
    expect(reviewsFor(contact).comments.map(first).sort()).toEqual(['Likes blue.', 'Warmer, please.']);
    expect(notesOf(contact).sort()).toEqual(
      ['Likes blue.', 'Prefers to be called before noon.', 'Warmer, please.'].sort(),
    );
    await zaps.again();
    expect(notesOf(contact)).toHaveLength(3);
  });

  it.each(['crm-77', 'REF 12.3', 'not:one'])(
    'stay where a review is of nobody there: %s',
    async (externalId) => {
      const review = await reviewed(externalId);
      const zaps = await turnedOn(...PAIR);
      const before = held(sandbox(), 'onepagecrm', 'notes').length;
      await call('filestage', 'POST', `/reviews/${review}/comments`, { body: 'Hm', teamOnly: false });
      await zaps.rest();
      expect(held(sandbox(), 'onepagecrm', 'notes')).toHaveLength(before);
    },
  );
});

describe('a task and its review', () => {
  const PAIR = ['highlevel_done_to_filestage_review', 'filestage_approved_to_highlevel_task'];

  it('of HighLevel are done with each other, and come to rest', async () => {
    const made = await turnedOn('highlevel_contact_to_filestage_review');
    const zaps = await turnedOn(...PAIR);
    const contact = await people().addsHighLevelContact();
    await made.rest();
    const [task] = held(sandbox(), 'highlevel', 'tasks').filter(({ contactId }) => contactId === contact);
    await call('highlevel', 'PUT', `/contacts/${contact}/tasks/${task?.id}/completed`, { completed: true });
    await zaps.rest();
    expect(reviewsFor(contact).reviews).toMatchObject([{ state: 'APPROVED' }]);
    expect(reviewsFor(contact).comments.filter((body) => body.startsWith('Done in HighLevel'))).toHaveLength(
      1,
    );
    expect(await zaps.again()).toEqual([]);
  });

  it.each(['crm-77', 'REF-12.3', 'not:one', 'onepagecrm:42'])(
    'are left alone where the review came from elsewhere: %s',
    async (externalId) => {
      const review = await reviewed(externalId);
      const zaps = await turnedOn(...PAIR);
      const before = JSON.stringify(held(sandbox(), 'highlevel', 'tasks'));
      await call('filestage', 'PUT', `/reviews/${review}/status`, { state: 'APPROVED' });
      expect(await zaps.round()).toBe(1);
      expect(JSON.stringify(held(sandbox(), 'highlevel', 'tasks'))).toBe(before);
    },
  );

  it.each(['crm-77', 'REF 12.3', 'not:one', 'highlevel:42'])(
    'of OnePageCRM are left alone where the Flowdash task came from elsewhere: %s',
    async (uniqueId) => {
      const zaps = await turnedOn('flowdash_done_to_onepagecrm_action');
      const before = JSON.stringify(held(sandbox(), 'onepagecrm', 'actions'));
      await call('flowdash', 'POST', `/workflows/${onboarding()}/tasks`, {
        'Client Name': 'Somebody',
        'CRM ID': uniqueId,
        Stage: 'Done',
      });
      expect(await zaps.round()).toBe(1);
      expect(JSON.stringify(held(sandbox(), 'onepagecrm', 'actions'))).toBe(before);
    },
  );
});
