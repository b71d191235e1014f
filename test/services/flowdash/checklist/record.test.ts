import { describe, expect, it } from '@jest/globals';
import { CLIENTS, IDEAS, useFlowdash } from '../flowdash.js';

const { sandbox, record, rows, complaint, requests, sent, form, id, store } = useFlowdash();

const place = (task_id = 'AC-1008') => ({ project_id: id(CLIENTS), task_id });
const item = (title: string, task = 'AC-1008') => {
  const owner = store().tasks.find(({ values }) => [...values.values()].includes(task))?.id;
  const found = store().checklistItems.find((each) => each.title === title && each.taskId === owner);
  if (!found) throw new Error(`No item ${title}.`);
  return found;
};
const update = (title: string, more: Record<string, unknown>) =>
  record('creates.update_checklist_item', { ...place(), checklist_item_id: item(title).id, ...more });
const create = (more: Record<string, unknown> = {}) =>
  record('creates.create_checklist_item', { ...place(), title: 'DNS', stage: 'In Progress', ...more });
const ITEMS = '/workflows/Client/tasks/AC-1008/checklist_items';

describe('completed items', () => {
  const poll = (more: Record<string, unknown> = {}, meta = {}) =>
    rows('triggers.checklist_item_completed', { ...place('AC-1007'), ...more }, meta);

  it('are mapped key by key, for one request', async () => {
    const items = await poll();
    const rights = item('Video rights cleared', 'AC-1007');
    expect(items).toHaveLength(5);
    expect(items.at(-1)).toEqual({
      event_id: `${rights.id}:completed`,
      id: rights.id,
      title: 'Video rights cleared',
      status: 'Completed',
      completed: true,
      stage: 'In Progress',
      editable: true,
      assignee_id: 'bo@acme.example',
      task_id: 'AC-1007',
      project_id: id(CLIENTS),
    });
    expect(requests()).toEqual([
      'GET /workflows/Client/fields',
      'GET /workflows/Client/tasks/AC-1007/checklist_items',
    ]);
  });

  it('may be those of one stage', async () => {
    expect(await poll({ stage: 'Not Started' })).toHaveLength(2);
    expect(requests()).toContain('GET /workflows/Client/tasks/AC-1007/checklist_items?Stage=Not Started');
  });

  it('are others for a sample where there are none', async () => {
    const sample = await poll({ task_id: 'AC-1014' }, { isLoadingSample: true });
    expect(sample).toMatchObject([{ completed: false }, { completed: false }, { completed: false }]);
    expect(await poll({ task_id: 'AC-1014' })).toEqual([]);
    const [only] = store().checklistItems.filter(({ id }) => id === sample[0]?.id);
    if (only) only.status = 'Completed';
    expect(await poll({ task_id: 'AC-1014' }, { isLoadingSample: true })).toMatchObject([{ id: only?.id }]);
    expect(await poll({ stage: 'Done' }, { isLoadingSample: true })).toHaveLength(3);
  });

  it('say in the form what cannot be seen', async () => {
    const keys = (await form('triggers.checklist_item_completed', { project_id: id(IDEAS) })).map(
      ({ key }) => key,
    );
    expect(keys).toEqual(expect.arrayContaining(['notice', 'about_unique_id']));
    expect(
      await complaint('triggers.checklist_item_completed', { project_id: id(IDEAS), task_id: 'x' }),
    ).toContain('no Unique ID field');
  });
});

describe('a new item', () => {
  it('is one write', async () => {
    expect(await create({ status: 'skipped', assignee_id: 'BO@acme.example' })).toMatchObject({
      title: 'DNS',
      status: 'Skipped',
      completed: false,
      stage: 'In Progress',
      editable: true,
      assignee_id: 'bo@acme.example',
      changed: true,
    });
    expect(sent()).toEqual([
      { title: 'DNS', status: 'Skipped', Stage: 'In Progress', 'Assigned To': 'bo@acme.example' },
    ]);
    expect(requests()).toEqual([
      'GET /workflows/Client/fields',
      'GET /workflows/Client/users',
      'GET /workflows/Client/stages',
      `POST ${ITEMS}`,
    ]);
  });

  it('is looked up where the answer is empty', async () => {
    sandbox().faults.add({ vendor: 'flowdash', kind: 'empty', method: 'POST' });
    const made = await create();
    // The emulator answers for the API here: nothing was stored, so there is nothing to find.
    expect(made).toMatchObject({
      title: 'DNS',
      status: 'Blank',
      stage: 'In Progress',
      editable: true,
      changed: true,
    });
    expect(requests().slice(2)).toEqual([`POST ${ITEMS}`, `GET ${ITEMS}?Stage=In Progress`]);
  });

  it('is not made twice, if so wanted', async () => {
    expect(await create({ title: ' domain MOVED', skip_duplicate: true })).toMatchObject({
      id: item('Domain moved').id,
      changed: false,
    });
    expect(sent()).toEqual([]);
  });

  it('needs a status that there is', async () => {
    const input = { ...place(), title: 'DNS', stage: 'In Progress', status: 'Half' };
    expect(await complaint('creates.create_checklist_item', input)).toBe(
      'Status "Half" is not one of the choices: Blank, Skipped, Completed.',
    );
    expect(sent()).toEqual([]);
  });
});

describe('a change of an item', () => {
  it('is one read and one write, of what differs', async () => {
    expect(await update('Domain moved', { title: 'Domain moved', status: 'Completed' })).toMatchObject({
      completed: true,
      changed: true,
    });
    expect(sent()).toEqual([{ status: 'Completed' }]);
    const path = `${ITEMS}/${item('Domain moved').id}`;
    expect(requests().slice(1)).toEqual([`GET ${path}`, `PUT ${path}`]);
  });

  it('may tick off an item of the template, but not rename it', async () => {
    expect(await update('Kickoff call held', { status: 'Completed' })).toMatchObject({ editable: false });
    const input = { ...place(), checklist_item_id: item('Kickoff call held').id, title: 'Kickoff' };
    expect(await complaint('creates.update_checklist_item', input)).toContain('Leave Title and Stage blank');
    expect(sent()).toHaveLength(1);
  });

  it('takes it away from whoever has it', async () => {
    await update('Domain moved', { assignee_id: 'bo@acme.example' });
    expect(await update('Domain moved', { unassign: true })).toMatchObject({
      assignee_id: null,
      changed: true,
    });
    expect(await update('Domain moved', { unassign: true })).toMatchObject({ changed: false });
    const both = {
      ...place(),
      checklist_item_id: item('Domain moved').id,
      unassign: true,
      assignee_id: 'bo@acme.example',
    };
    expect(await complaint('creates.update_checklist_item', both)).toContain('Leave Assignee blank');
  });

  it('names the item that is not there', async () => {
    const input = { ...place(), checklist_item_id: '..', status: 'Completed' };
    expect(await complaint('creates.update_checklist_item', input)).toContain(
      'Checklist Item is "..", which is not an ID',
    );
  });
});

it('a deleted item is given as it was', async () => {
  const { id: checklist_item_id } = item('Domain moved');
  expect(await record('creates.delete_checklist_item', { ...place(), checklist_item_id })).toMatchObject({
    id: checklist_item_id,
    title: 'Domain moved',
    status: 'Blank',
    changed: true,
  });
  const path = `${ITEMS}/${checklist_item_id}`;
  expect(requests().slice(1)).toEqual([`GET ${path}`, `DELETE ${path}`]);
  expect(store().checklistItems.get(checklist_item_id)).toBeUndefined();
});

it('an item of the template is not deleted', async () => {
  const input = { ...place(), checklist_item_id: item('Kickoff call held').id };
  expect(await complaint('creates.delete_checklist_item', input)).toContain('comes from the template');
  expect(sent()).toEqual([]);
});

it('the dropdown has the items of the task', async () => {
  expect(await rows('triggers.checklist_item_list', place())).toContainEqual({
    id: item('Domain moved').id,
    name: 'Domain moved · In Progress · Blank',
  });
});
