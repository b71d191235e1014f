import type { Sandbox } from '../../sandbox/server.js';
import { pick } from '../support/state.js';
import type { Cases } from './case.js';

const NOBODY = '0123456789abcdef01234567';

const ida = (sandbox: Sandbox) => pick(sandbox, 'onepagecrm', 'contacts', { last_name: 'Strand' }).id;
const doneAction = (sandbox: Sandbox) =>
  pick(sandbox, 'onepagecrm', 'actions', { text: 'Deliver the bookmarks' }).id;
const maya = (sandbox: Sandbox) => pick(sandbox, 'onepagecrm', 'contacts', { last_name: 'Okafor' }).id;
const harbor = (sandbox: Sandbox) => pick(sandbox, 'onepagecrm', 'companies', { name: 'Harbor & Pine' }).id;
/** Id of an end of a relationship type. */
const variant = (sandbox: Sandbox, name: string): string =>
  sandbox.emulators.onepagecrm.account.catalog.relationshipTypes
    .all()
    .flatMap(({ variants }) => variants)
    .find((each) => each.name === name)?.id ?? '';
const openAction = (sandbox: Sandbox) => pick(sandbox, 'onepagecrm', 'actions', { status: 'waiting' }).id;

export const onepagecrm: Cases = {
  'triggers.new_contact': { input: () => ({}) },
  'triggers.contact_updated': { input: () => ({}) },
  'triggers.contact_tagged': { input: () => ({}) },
  'triggers.contact_status_changed': { input: () => ({}) },
  'triggers.new_task': { input: () => ({}) },
  'triggers.task_status_changed': { input: () => ({}) },
  'triggers.task_assigned': { input: () => ({}) },
  'triggers.task_due': { input: () => ({}) },
  'triggers.task_completed': { input: () => ({}) },
  'triggers.new_note': { input: () => ({}) },
  'triggers.webhook_event': { input: () => ({}) },

  'creates.create_contact': {
    input: () => ({ first_name: 'Zoë', last_name: 'Quinn', email: 'zoe@example.com', tags: ['vip'] }),
  },
  'creates.update_contact': {
    input: (sandbox) => ({ contact_id: ida(sandbox), job_title: 'Editor', phone: '+15550100999' }),
    unknown: () => ({ contact_id: NOBODY, job_title: 'Editor' }),
    blank: { key: 'contact_id', label: 'Contact' },
    converges: true,
  },
  'creates.create_or_update_contact': {
    input: () => ({ email: 'new@example.com', last_name: 'Quinn', tags: ['Vip'], city: 'Oslo' }),
    blank: { key: 'email', label: 'Email' },
    converges: true,
  },
  'creates.delete_contact': {
    input: (sandbox) => ({ contact_id: ida(sandbox) }),
    unknown: () => ({ contact_id: NOBODY }),
    blank: { key: 'contact_id', label: 'Contact' },
  },
  'creates.add_tags': {
    input: (sandbox) => ({ contact_id: ida(sandbox), tags: ['Speaker'] }),
    unknown: () => ({ contact_id: NOBODY, tags: ['Speaker'] }),
    blank: { key: 'tags', label: 'Tags' },
    converges: true,
  },
  'creates.remove_tags': {
    input: (sandbox) => ({ contact_id: maya(sandbox), tags: ['vip', 'newsletter'] }),
    unknown: () => ({ contact_id: NOBODY, tags: ['vip'] }),
    blank: { key: 'tags', label: 'Tags' },
    converges: true,
  },
  'creates.change_contact_status': {
    input: (sandbox) => ({
      contact_id: ida(sandbox),
      status_id: pick(sandbox, 'onepagecrm', 'statuses', { text: 'Customer' }).id,
    }),
    unknown: () => ({ contact_id: NOBODY, status_id: NOBODY }),
    blank: { key: 'status_id', label: 'Status' },
    converges: true,
  },
  'creates.change_contact_owner': {
    input: (sandbox) => ({
      contact_id: ida(sandbox),
      owner_id: pick(sandbox, 'onepagecrm', 'users', { first_name: 'Bo' }).id,
    }),
    unknown: () => ({ contact_id: NOBODY, owner_id: NOBODY }),
    blank: { key: 'owner_id', label: 'New Owner' },
    converges: true,
  },
  'creates.star_contact': {
    input: (sandbox) => ({ contact_id: ida(sandbox), starred: true }),
    unknown: () => ({ contact_id: NOBODY }),
    blank: { key: 'contact_id', label: 'Contact' },
    converges: true,
  },
  'creates.close_sales_cycle': {
    input: (sandbox) => ({ contact_id: ida(sandbox), comment: 'Not this year.' }),
    unknown: () => ({ contact_id: NOBODY }),
    blank: { key: 'contact_id', label: 'Contact' },
    converges: true,
  },
  'creates.reopen_sales_cycle': {
    input: (sandbox) => ({
      contact_id: pick(sandbox, 'onepagecrm', 'contacts', { last_name: 'Petrova' }).id,
    }),
    unknown: () => ({ contact_id: NOBODY }),
    blank: { key: 'contact_id', label: 'Contact' },
    converges: true,
  },
  'creates.link_contact_to_company': {
    input: (sandbox) => ({ contact_id: ida(sandbox), company_id: harbor(sandbox) }),
    unknown: (sandbox) => ({ contact_id: ida(sandbox), company_id: NOBODY }),
    blank: { key: 'company_id', label: 'Company' },
    converges: true,
  },
  'creates.relate_contacts': {
    input: (sandbox) => ({
      contact_id: ida(sandbox),
      variant_id: variant(sandbox, 'Manager'),
      related_contact_id: maya(sandbox),
    }),
    unknown: (sandbox) => ({
      contact_id: NOBODY,
      variant_id: variant(sandbox, 'Manager'),
      related_contact_id: maya(sandbox),
    }),
    blank: { key: 'variant_id', label: 'Relationship' },
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
  'creates.update_task': {
    input: (sandbox) => ({ task_id: openAction(sandbox), title: 'Ask again', due_date: '2026-12-01' }),
    unknown: () => ({ task_id: NOBODY, title: 'Ask again' }),
    blank: { key: 'task_id', label: 'Task' },
    converges: true,
  },
  'creates.reopen_task': {
    input: (sandbox) => ({ task_id: doneAction(sandbox), note: 'Not quite.' }),
    unknown: () => ({ task_id: NOBODY }),
    blank: { key: 'task_id', label: 'Task' },
    converges: true,
  },
  'creates.assign_task': {
    input: (sandbox) => ({
      task_id: openAction(sandbox),
      assignee_id: pick(sandbox, 'onepagecrm', 'users', { first_name: 'Bo' }).id,
    }),
    unknown: () => ({ task_id: NOBODY }),
    blank: { key: 'task_id', label: 'Task' },
    converges: true,
  },
  'creates.promote_action': {
    input: (sandbox) => ({
      task_id: pick(sandbox, 'onepagecrm', 'actions', { text: 'Book the print slot' }).id,
    }),
    unknown: () => ({ task_id: NOBODY }),
    blank: { key: 'task_id', label: 'Task' },
    converges: true,
  },
  'creates.delete_task': {
    input: (sandbox) => ({ task_id: openAction(sandbox) }),
    unknown: () => ({ task_id: NOBODY }),
    blank: { key: 'task_id', label: 'Task' },
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
  'searches.list_contact_tasks': {
    input: (sandbox) => ({ contact_id: maya(sandbox) }),
    unknown: () => ({ contact_id: NOBODY }),
    blank: { key: 'contact_id', label: 'Contact' },
  },
  'searches.find_user': {
    input: () => ({ email: 'bo@acme.example' }),
    unknown: () => ({ email: 'nobody@acme.example' }),
  },
};
