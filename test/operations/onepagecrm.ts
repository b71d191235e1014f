import type { Sandbox } from '../../sandbox/server.js';
import { pick } from '../support/state.js';
import type { Cases } from './case.js';

const NOBODY = '0123456789abcdef01234567';

const ida = (sandbox: Sandbox) => pick(sandbox, 'onepagecrm', 'contacts', { last_name: 'Strand' }).id;
const openAction = (sandbox: Sandbox) => pick(sandbox, 'onepagecrm', 'actions', { status: 'waiting' }).id;

export const onepagecrm: Cases = {
  'triggers.new_contact': { input: () => ({}) },
  'triggers.contact_updated': { input: () => ({}) },
  'triggers.new_task': { input: () => ({}) },
  'triggers.task_completed': { input: () => ({}) },
  'triggers.new_note': { input: () => ({}) },

  'creates.create_contact': {
    input: () => ({ first_name: 'Zoë', last_name: 'Quinn', email: 'zoe@example.com', tags: ['vip'] }),
  },
  'creates.update_contact': {
    input: (sandbox) => ({ contact_id: ida(sandbox), job_title: 'Editor', phone: '+15550100999' }),
    unknown: () => ({ contact_id: NOBODY, job_title: 'Editor' }),
    blank: { key: 'contact_id', label: 'Contact' },
    converges: true,
  },
  'creates.create_task': {
    input: (sandbox) => ({
      contact_id: ida(sandbox),
      title: 'Call Ida',
      due_date: '2026-12-01',
      note: 'Be kind.',
    }),
    unknown: () => ({ contact_id: NOBODY, title: 'Call nobody' }),
    blank: { key: 'title', label: 'Title' },
  },
  'creates.complete_task': {
    input: (sandbox) => ({ task_id: openAction(sandbox), note: 'All done.' }),
    unknown: () => ({ task_id: NOBODY }),
    blank: { key: 'task_id', label: 'Task' },
    converges: true,
  },
  'creates.attach_note': {
    input: (sandbox) => ({ contact_id: ida(sandbox), body: 'Prefers mornings.', skip_duplicate: true }),
    unknown: () => ({ contact_id: NOBODY, body: 'Prefers mornings.' }),
    blank: { key: 'body', label: 'Text' },
    converges: true,
  },

  'searches.find_contact': {
    input: () => ({ email: 'IDA.STRAND@example.org' }),
    unknown: () => ({ email: 'nobody@example.org' }),
  },
  'searches.get_contact_context': {
    input: (sandbox) => ({ contact_id: ida(sandbox) }),
    unknown: () => ({ contact_id: NOBODY }),
    blank: { key: 'contact_id', label: 'Contact' },
  },
  'searches.find_task': {
    input: (sandbox) => ({ task_id: openAction(sandbox) }),
    unknown: () => ({ task_id: NOBODY }),
  },
  'searches.find_user': {
    input: () => ({ email: 'bo@acme.example' }),
    unknown: () => ({ email: 'nobody@acme.example' }),
  },
};
