import type { Sandbox } from '../../sandbox/server.js';
import { pick } from '../support/state.js';
import type { Cases } from './case.js';

const NOBODY = '0123456789abcdefghij';

const nora = (sandbox: Sandbox) => pick(sandbox, 'highlevel', 'contacts', { firstName: 'Nora' }).id;
const task = (sandbox: Sandbox, match: object) => {
  const { id, contactId } = pick(sandbox, 'highlevel', 'tasks', match);
  return `${contactId}:${id}`;
};
const openTask = (sandbox: Sandbox) => task(sandbox, { title: 'Send moodboard' });
const doneTask = (sandbox: Sandbox) => task(sandbox, { completed: true });

export const highlevel: Cases = {
  'triggers.new_contact': { input: () => ({}) },
  'triggers.contact_updated': { input: () => ({}) },
  'triggers.new_task': { input: () => ({}) },
  'triggers.task_completed': { input: () => ({}) },
  'triggers.new_note': {
    input: (sandbox) => ({ contact_id: nora(sandbox) }),
    unknown: () => ({ contact_id: NOBODY }),
    blank: { key: 'contact_id', label: 'Contact' },
  },

  'creates.create_contact': {
    input: () => ({ first_name: 'Zoë', last_name: 'Quinn', email: 'zoe@example.com', tags: ['VIP'] }),
  },
  'creates.update_contact': {
    input: (sandbox) => ({
      contact_id: nora(sandbox),
      city: 'Bangor',
      phone: '+1 555 010 0999',
      tags: ['VIP'],
    }),
    unknown: () => ({ contact_id: NOBODY, city: 'Bangor' }),
    blank: { key: 'contact_id', label: 'Contact' },
    converges: true,
  },
  'creates.create_task': {
    input: (sandbox) => ({
      contact_id: nora(sandbox),
      title: 'Call Nora',
      description: 'About the sign.',
      due_date: '2026-12-01',
      note: 'Be kind.',
    }),
    unknown: () => ({ contact_id: NOBODY, title: 'Call nobody' }),
    blank: { key: 'title', label: 'Title' },
  },
  'creates.complete_task': {
    input: (sandbox) => ({ task_id: openTask(sandbox), note: 'All done.' }),
    unknown: (sandbox) => ({ task_id: NOBODY, contact_id: nora(sandbox) }),
    blank: { key: 'task_id', label: 'Task' },
    converges: true,
  },
  'creates.update_task': {
    input: (sandbox) => ({
      task_id: openTask(sandbox),
      title: 'Send the moodboard',
      description: 'In colour.',
      due_date: '2026-12-03',
    }),
    unknown: (sandbox) => ({ task_id: NOBODY, contact_id: nora(sandbox), title: 'None' }),
    blank: { key: 'task_id', label: 'Task' },
    converges: true,
  },
  'creates.reopen_task': {
    input: (sandbox) => ({ task_id: doneTask(sandbox), note: 'Not quite.' }),
    unknown: (sandbox) => ({ task_id: NOBODY, contact_id: nora(sandbox) }),
    blank: { key: 'task_id', label: 'Task' },
    converges: true,
  },
  'creates.assign_task': {
    input: (sandbox) => ({
      task_id: openTask(sandbox),
      assignee_id: pick(sandbox, 'highlevel', 'users', { firstName: 'Bo' }).id,
    }),
    unknown: (sandbox) => ({ task_id: NOBODY, contact_id: nora(sandbox), assignee_id: NOBODY }),
    blank: [
      { key: 'task_id', label: 'Task' },
      { key: 'assignee_id', label: 'Assignee' },
    ],
    converges: true,
  },
  'creates.delete_task': {
    input: (sandbox) => ({ task_id: openTask(sandbox) }),
    unknown: (sandbox) => ({ task_id: NOBODY, contact_id: nora(sandbox) }),
    blank: { key: 'task_id', label: 'Task' },
  },
  'creates.attach_note': {
    input: (sandbox) => ({ contact_id: nora(sandbox), body: 'Prefers mornings.', skip_duplicate: true }),
    unknown: () => ({ contact_id: NOBODY, body: 'Prefers mornings.' }),
    blank: { key: 'body', label: 'Text' },
    converges: true,
  },

  'searches.find_contact': {
    input: () => ({ email: 'NORA@harborpine.example.com' }),
    unknown: () => ({ email: 'nobody@example.org' }),
  },
  'searches.get_contact_context': {
    input: (sandbox) => ({ contact_id: nora(sandbox) }),
    unknown: () => ({ contact_id: NOBODY }),
    blank: { key: 'contact_id', label: 'Contact' },
  },
  'searches.find_task': {
    input: (sandbox) => ({ task_id: openTask(sandbox) }),
    unknown: (sandbox) => ({ task_id: `${nora(sandbox)}:${NOBODY}` }),
  },
  'searches.find_user': {
    input: () => ({ email: 'bo@acme.example' }),
    unknown: () => ({ email: 'nobody@acme.example' }),
  },
};
