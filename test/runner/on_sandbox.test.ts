import { describe, expect, it } from '@jest/globals';
import { Colleague } from '../../runner/colleague.js';
import { findSandbox } from '../../runner/connections.js';
import { Engine } from '../../runner/engine.js';
import { History } from '../../runner/history.js';
import { MemoryState } from '../../runner/state.js';
import { parseZap } from '../../runner/zap_file.js';
import { Zapier } from '../../runner/zapier.js';
import { appFor } from '../support/app.js';
import { useSandbox } from '../support/sandbox.js';
import { held } from '../support/state.js';
import { traceTo } from '../support/trace.js';

const sandbox = useSandbox();

const ZAP = parseZap(
  `
name: A new contact is welcomed
trigger: { connection: onepagecrm, trigger: new_contact }
actions:
  - name: task
    connection: onepagecrm
    create: create_task
    input: { contact_id: '{{trigger.id}}', title: 'Welcome {{trigger.name}}' }
  - name: note
    connection: onepagecrm
    create: attach_note
    input: { contact_id: '{{trigger.id}}', body: 'Welcomed by {{task.id}}', skip_duplicate: true }
`,
  'welcome.yaml',
);

const setUp = async () => {
  const store = new MemoryState();
  const lines: string[] = [];
  const slept: number[] = [];
  const { connections } = await findSandbox(sandbox().origin);
  const engine = (dryRun = false) => {
    const history = new History(dryRun);
    const sleep = async (milliseconds: number) => {
      slept.push(milliseconds);
    };
    return new Engine(
      new Zapier(history.watch(appFor()), 'UTC'),
      connections,
      store,
      history,
      traceTo(lines),
      { sleep },
    );
  };
  await engine().check(ZAP);
  await engine().visit(ZAP);
  lines.length = 0;
  const contact = await new Colleague(sandbox()).addsOnePageCrmContact();
  const made = () => ({
    tasks: held(sandbox(), 'onepagecrm', 'actions').filter(({ text }) => text === 'Welcome Nora Quist')
      .length,
    notes: held(sandbox(), 'onepagecrm', 'notes').filter(({ text }) => String(text).startsWith('Welcomed by'))
      .length,
  });
  return { engine, store, lines, slept, made, contact };
};

/** Requests that change something. */
const writes = () =>
  sandbox()
    .log.all()
    .filter(({ method }) => method !== 'GET');

describe('a Zap on the sandbox', () => {
  it('does its work once, and tells it without keys and queries', async () => {
    const { engine, lines, made, contact } = await setUp();
    expect(await engine().visit(ZAP)).toEqual({ fresh: 1, done: 1, failed: 0 });
    expect(made()).toEqual({ tasks: 1, notes: 1 });
    expect(await engine().visit(ZAP)).toEqual({ fresh: 0, done: 0, failed: 0 });
    expect(made()).toEqual({ tasks: 1, notes: 1 });
    expect(lines).toEqual(
      expect.arrayContaining([`run ${contact}`, 'POST /onepagecrm/api/v3/actions', 'did task', 'did note']),
    );
    expect(lines.join('\n')).not.toMatch(/\?|api_key|Basic/);
    expect(lines.join('\n')).not.toContain(sandbox().emulators.onepagecrm.credentials.api_key);
  });

  it('shows in a dry run what it would send, sends nothing and remembers nothing', async () => {
    const { engine, store, lines, made } = await setUp();
    const before = store.read('welcome');
    sandbox().log.clear();
    expect(await engine(true).visit(ZAP)).toMatchObject({ fresh: 1, failed: 0 });
    expect(writes()).toEqual([]);
    expect(store.read('welcome')).toEqual(before);
    expect(made()).toEqual({ tasks: 0, notes: 0 });
    expect(lines).toEqual(expect.arrayContaining(['held task', 'held note']));
    expect(lines.join('\n')).toMatch(/POST \S+\/actions held \{.*"text":"Welcome Nora Quist"/);
    expect(await engine().visit(ZAP)).toMatchObject({ fresh: 1, done: 1 });
  });

  it('shows in a dry run before it is turned on what the newest record would do', async () => {
    const { engine, lines } = await setUp();
    sandbox().log.clear();
    expect(await engine(true).visit({ ...ZAP, id: 'never_on' })).toMatchObject({ fresh: 1, failed: 0 });
    expect(lines).toEqual(expect.arrayContaining(['held task', 'held note']));
    expect(writes()).toEqual([]);
  });

  it('waits while it is throttled, wherever that is, and goes on', async () => {
    const { engine, slept, lines, made } = await setUp();
    sandbox().faults.add({
      vendor: 'onepagecrm',
      kind: 'throttled',
      times: 1,
      headers: { 'retry-after': '9' },
    });
    sandbox().faults.add({ vendor: 'onepagecrm', kind: 'throttled', times: 1, method: 'POST' });
    expect(await engine().visit(ZAP)).toEqual({ fresh: 1, done: 1, failed: 0 });
    expect(slept[0]).toBe(9_000);
    expect(slept).toHaveLength(2);
    expect(lines.filter((line) => line.includes('ThrottledError'))).toHaveLength(2);
    expect(made()).toEqual({ tasks: 1, notes: 1 });
  });

  it('shows the requests of a step that fails', async () => {
    const { engine, lines } = await setUp();
    sandbox().faults.add({ vendor: 'onepagecrm', kind: 'server_error', method: 'POST', path: '/actions' });
    expect(await engine().visit(ZAP)).toEqual({ fresh: 1, done: 0, failed: 1 });
    const at = lines.findIndex((line) =>
      line.startsWith('failed at task: OnePageCRM answered with an error'),
    );
    expect(lines[at - 1]).toBe('POST /onepagecrm/api/v3/actions');
  });

  it('shows the requests of a poll that fails, and finds the same at the next one', async () => {
    const { engine, lines } = await setUp();
    sandbox().faults.add({ vendor: 'onepagecrm', kind: 'server_error', path: '/contacts', times: 1 });
    await expect(engine().visit(ZAP)).rejects.toThrow();
    expect(lines).toEqual(['GET /onepagecrm/api/v3/contacts']);
    expect(await engine().visit(ZAP)).toMatchObject({ fresh: 1, done: 1 });
  });

  it('repeats a step whose answer was lost, which changes nothing where it converges', async () => {
    const { engine, store, lines, made } = await setUp();
    await engine().visit(ZAP);
    // As if the process had died after the note was sent.
    const state = store.read('welcome');
    const [run] = state.runs;
    if (!run) throw new Error('There was a run.');
    Object.assign(run, { status: 'waiting', steps: { ...run.steps, note: { status: 'started' } } });
    store.write('welcome', state);
    lines.length = 0;
    expect(await engine().visit(ZAP)).toMatchObject({ done: 1, failed: 0 });
    expect(lines).toEqual(expect.arrayContaining(['repeats note', 'did note']));
    expect(made()).toEqual({ tasks: 1, notes: 1 });
  });
});
