import { describe, expect, it } from '@jest/globals';
import { NONE } from '../../../platform/wire.js';
import { itemAnswer, itemRecord } from '../../../services/flowdash/checklist/wire.js';
import { commentAnswer, commentList } from '../../../services/flowdash/notes/wire.js';
import { listedTask, taskRecord } from '../../../services/flowdash/tasks/wire.js';
import { deliveryIn } from '../../../services/flowdash/webhooks/wire.js';
import {
  entriesIn,
  fieldRecord,
  jobRecord,
  memberRecord,
  stageRecord,
  wholeEntries,
  workflowRecord,
} from '../../../services/flowdash/wire.js';
import { CLIENTS, useFlowdash } from './flowdash.js';

describe('wire', () => {
  const ADDRESS = 'https://app.flowdash.com/workflows/a/tasks/b';

  describe('what Flowdash answers', () => {
    it.each([
      ['a workflow', workflowRecord],
      ['a stage', stageRecord],
      ['a field', fieldRecord],
      ['a member', memberRecord],
      ['a job', jobRecord],
      ['an item', itemRecord],
      ['a task', taskRecord],
      ['a listed task', listedTask],
      ['comments', commentList],
    ])('is no %s where it says nothing of one', (_what, wire) => {
      for (const nothing of [{}, [{}], 'text', { error: 'x' }, null, undefined, 7])
        expect(wire.read(nothing)).toBe(NONE);
    });

    it('has null or nothing for what cannot be read', () => {
      expect(fieldRecord.read({ id: 1, name: 'Linkedin ', options: 'a', limit: [], required: 'x' })).toEqual({
        id: '1',
        name: 'Linkedin ',
        type: '',
        required: null,
        editable: null,
        options: [],
        autoincrement: null,
        limit: null,
      });
      expect(jobRecord.read({ id: 'a', status: {}, errors: [{}, 'Name is required'] })).toEqual({
        id: 'a',
        status: null,
        errors: ['Name is required'],
      });
      expect(commentList.read([{ author: [], body: 'Hi', timestamp: 'soon' }, 'x'])).toEqual([
        { author: null, body: 'Hi', timestamp: null },
      ]);
      expect(commentAnswer.read('Created')).toBeNull();
    });

    it('knows a task by its stage or its address, and one of a list by its address', () => {
      const { url, ...bare } = { url: ADDRESS, Stage: 'Inbox', House: null };
      expect(taskRecord.read(bare)).toEqual(bare);
      expect(listedTask.read(bare)).toBe(NONE);
      expect(listedTask.read({ ...bare, 'Task URL': url })).toEqual({ ...bare, 'Task URL': url });
      expect(listedTask.read({ 'Task URL': 'https://app.flowdash.com/' })).toBe(NONE);
    });

    it('fills the gaps of an item that was written with what was known and sent', () => {
      const known = { id: 'a', title: 'Old', status: 'Blank', editable: true, more: { by: 'Ada' } };
      expect(itemAnswer(known, { title: 'New' }).read({ id: [], Stage: 'Done' })).toEqual({
        id: 'a',
        title: 'New',
        status: 'Blank',
        editable: true,
        'Assigned To': null,
        Stage: 'Done',
      });
      expect(itemAnswer({}, { title: 'New' }).read(undefined)).toMatchObject({ id: null, title: 'New' });
    });

    it('keeps all of a file that goes back, and sends none back without its id', () => {
      expect(wholeEntries.read([{ blobId: 'a', size: 7 }])).toEqual([{ blobId: 'a', size: 7 }]);
      expect(wholeEntries.read([{ blobId: 'a' }, { filename: 'b' }])).toBe(NONE);
      expect(wholeEntries.read([{ blobId: 'a' }, 'b'])).toBe(NONE);
      expect(entriesIn([{ blobId: {}, filename: 'b' }, 'c'])).toMatchObject([
        { blobId: null, filename: 'b' },
      ]);
      expect(entriesIn('x')).toEqual([]);
    });

    it('is a delivery with a task or the fields of one', () => {
      expect(deliveryIn({ action: 7, user: 'Ada', task: { Stage: 'A' }, at: 'noon', token: 't0p' })).toEqual({
        action: '7',
        user: null,
        task: { Stage: 'A' },
        more: { user: 'Ada', at: 'noon' },
      });
      expect(deliveryIn({ Stage: null })).toEqual({ action: null, user: null, task: { Stage: null } });
      expect(deliveryIn({ task: 'x' })).toBeUndefined();
    });
  });

  describe('what is written back whole', () => {
    const { sandbox, id, complaint, sent, record, field } = useFlowdash();
    const answering = (task: object) =>
      sandbox().faults.add({
        vendor: 'flowdash',
        kind: 'status',
        status: 200,
        body: { Stage: 'Done', 'CRM ID': 'AC-1007', ...task },
        method: 'GET',
        path: '/tasks/AC-1007',
      });
    const file = { file: 'https://files.example.com/a.txt', file_name: 'a.txt', task_id: 'AC-1007' };

    it('keeps what nobody here knows of a file', async () => {
      const whole = { blobId: 'abc', filename: 'b.txt', pages: 3 };
      answering({ Documents: [whole] });
      await record('creates.attach_file', {
        ...file,
        project_id: id(CLIENTS),
        file_field: 'Documents',
      }).catch(() => undefined);
      expect(sent()).toMatchObject([{ Documents: [whole, { filename: 'a.txt' }] }]);
    });

    it.each([
      ['a file', 'creates.attach_file', { Documents: [{ filename: 'b.txt' }] }],
      ['a list of files', 'creates.attach_file', { Documents: 'b.txt' }],
      ['a link', 'creates.link_tasks', { Bugs: ['4'] }],
    ])('is not written where %s cannot be read', async (_what, path, task) => {
      answering(task);
      const input = {
        ...file,
        link_name: 'Bugs',
        linked_project_id: id('Bug Tracker'),
        linked_task_ids: ['6'],
      };
      expect(
        await complaint(path, { ...input, project_id: id(CLIENTS), file_field: field('Documents').id }),
      ).toBe('Flowdash sent an answer that cannot be read. Try again in a few minutes.');
      expect(sent()).toEqual([]);
    });

    it('says that it was done where the answer says nothing', async () => {
      sandbox().faults.add({ vendor: 'flowdash', kind: 'status', status: 201, body: {}, method: 'POST' });
      expect(await complaint('creates.create_task', { project_id: id(CLIENTS), title: 'Rosa' })).toBe(
        'Flowdash did this, but sent an answer that cannot be read. Do not replay this step: check the record there instead.',
      );
    });
  });
});
