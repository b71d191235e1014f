/** Whole records, as the tests' services return them. */
import { contact as contactKind } from '../../records/contact/record.js';
import { webhookEvent as eventKind } from '../../records/event/webhook_event.js';
import { file as fileKind } from '../../records/file/record.js';
import { wholeOf } from '../../records/keys.js';
import { note as noteKind } from '../../records/note/record.js';
import { project as projectKind } from '../../records/project/record.js';
import { task as taskKind } from '../../records/task/record.js';

const BASE = { service: 'acme', created_at: '2026-03-02T09:15:00.000Z' };

export const contact = wholeOf(contactKind, {
  ...BASE,
  id: '65f0c1a2b3d4e5f601234567',
  name: 'Mia Brook',
  first_name: 'Mia',
  last_name: 'Brook',
  email: 'mia@brookandsons.example',
});

export const task = wholeOf(taskKind, {
  ...BASE,
  id: '65f0c1a2b3d4e5f60123456b',
  title: 'Send the spring campaign brief',
  status: 'open',
  completed: false,
  due_at: '2026-03-09',
});

export const note = wholeOf(noteKind, { ...BASE, id: '65f0c1a2b3d4e5f60123456c', body: 'Wants it live.' });

export const file = wholeOf(fileKind, { ...BASE, id: '65f0c1a2b3d4e5f601234570', name: 'Spring brief.pdf' });

export const project = wholeOf(projectKind, { ...BASE, id: 'p1', name: 'Spring campaign' });

export const webhookEvent = wholeOf(eventKind, {
  ...BASE,
  id: '65f0c1a2b3d4e5f60123456b',
  event: 'made',
  record_type: 'task',
});
