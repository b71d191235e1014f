import { expect, it } from '@jest/globals';
import { Colleague } from '../../runner/colleague.js';
import { findSandbox } from '../../runner/connections.js';
import { Engine } from '../../runner/engine.js';
import { History } from '../../runner/history.js';
import { MemoryState } from '../../runner/state.js';
import { readZap } from '../../runner/zap_file.js';
import { Zapier } from '../../runner/zapier.js';
import { appFor } from '../support/app.js';
import { useSandbox } from '../support/sandbox.js';
import { held } from '../support/state.js';
import { traceTo } from '../support/trace.js';

const sandbox = useSandbox();
const ZAP = readZap('zaps/onepagecrm_contact_to_filestage_board.yaml');

const filestage = (collection: string) => held(sandbox(), 'filestage', collection);

/** A Zapier that knows nothing about the Zap's earlier runs: it runs for the new contact again. */
const zapier = async () => {
  const lines: string[] = [];
  const history = new History(false);
  const store = new MemoryState();
  const engine = new Engine(
    new Zapier(history.watch(appFor()), 'UTC'),
    (await findSandbox(sandbox().origin)).connections,
    store,
    history,
    traceTo(lines),
  );
  return {
    lines,
    check: () => engine.check(ZAP),
    visit: () => {
      store.write(ZAP.id, { on: true, seen: [], runs: [] });
      return engine.visit(ZAP);
    },
  };
};

const boards = () => filestage('projects').filter(({ name }) => String(name).startsWith('Kick-off'));

/** Everything that exists for the contact, which a second run must not add to. */
const made = (contact: string) => {
  const [board] = boards();
  const files = filestage('files').filter(({ externalId }) => externalId === contact);
  const reviews = filestage('reviews').filter(({ fileId }) => files.some(({ id }) => id === fileId));
  const notes = filestage('comments').filter(({ reviewId }) => reviews.some(({ id }) => id === reviewId));
  return {
    boards: boards().length,
    groups: filestage('steps').flatMap(({ projectId, name }) => (projectId === board?.id ? [name] : [])),
    files: files.map(({ name, projectId }) => [name, projectId === board?.id]),
    reviews: reviews.length,
    notes: notes.map(({ body, teamOnly }) => [body, teamOnly]),
  };
};

it('a new contact gets one board with a brief, reviewers and notes, however often the Zap runs', async () => {
  const first = await zapier();
  await first.check();
  const people = new Colleague(sandbox());
  const contact = await people.addsOnePageCrmContact();
  await people.addsOnePageCrmNote(contact, 'Likes blue.');

  expect(await first.visit()).toEqual({ fresh: 1, done: 1, failed: 0 });
  const expected = {
    boards: 1,
    groups: ['Internal', 'Client'],
    files: [['Brief: Nora Quist.pdf', true]],
    reviews: 1,
    notes: expect.arrayContaining([
      ['Likes blue.', true],
      ['Prefers to be called before noon.', true],
    ]),
  };
  expect(made(contact)).toEqual(expected);
  expect(made(contact).notes).toHaveLength(2);
  const { store } = sandbox().emulators.filestage;
  const group = store.steps.find(({ name, projectId }) => name === 'Client' && projectId === boards()[0]?.id);
  expect(group?.reviewers.map(({ userId }) => store.users.get(userId)?.email)).toEqual([
    'cleo@acme.example',
    'nora@quist.example',
  ]);

  // The board is found by the brief, even if somebody has renamed it in the meantime.
  for (const project of store.projects) if (project.id === boards()[0]?.id) project.name += ' (Quist)';
  sandbox().log.clear();
  const second = await zapier();
  expect(await second.visit()).toEqual({ fresh: 1, done: 1, failed: 0 });
  expect(made(contact)).toEqual(expected);
  const writes = sandbox()
    .log.all()
    .filter(({ method }) => method !== 'GET');
  expect(writes.map(({ method, url }) => `${method} ${url}`)).toEqual([]);
}, 30_000);
