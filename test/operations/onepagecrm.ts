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
const aDeal = (sandbox: Sandbox) => pick(sandbox, 'onepagecrm', 'deals', { name: 'New logo' }).id;
const aCompany = (sandbox: Sandbox) => pick(sandbox, 'onepagecrm', 'companies', { name: 'Harbor & Pine' }).id;
const aNote = (sandbox: Sandbox) =>
  pick(sandbox, 'onepagecrm', 'notes', { text: 'Logo must work in one colour.' }).id;
const aCall = (sandbox: Sandbox) => pick(sandbox, 'onepagecrm', 'calls', { call_result: 'interested' }).id;
const aMeeting = (sandbox: Sandbox) => pick(sandbox, 'onepagecrm', 'meetings', { place: 'Acme Studio' }).id;
const aRelationship = (sandbox: Sandbox): string =>
  sandbox.emulators.onepagecrm.account.relationships.find(({ related_contacts }) =>
    related_contacts.some(({ contact_id }) => contact_id === maya(sandbox)),
  )?.id ?? '';
const aFile = (sandbox: Sandbox) => pick(sandbox, 'onepagecrm', 'attachments', { filename: 'layout.txt' });
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
  'triggers.new_call': { input: () => ({}) },
  'triggers.new_meeting': { input: () => ({}) },
  'triggers.new_company': { input: () => ({}) },
  'triggers.new_deal': { input: () => ({}) },
  'triggers.deal_stage_changed': { input: () => ({}) },
  'triggers.deal_closed': { input: () => ({}) },

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
  'creates.restore_contact': {
    prepare: (sandbox) => {
      sandbox.emulators.onepagecrm.account.contact(ida(sandbox)).deleted_at = new Date().toISOString();
    },
    input: (sandbox) => ({ contact_id: ida(sandbox) }),
    unknown: () => ({ contact_id: NOBODY }),
    blank: { key: 'contact_id', label: 'Contact ID' },
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
  'creates.unrelate_contacts': {
    input: (sandbox) => ({
      contact_id: maya(sandbox),
      related_contact_id: pick(sandbox, 'onepagecrm', 'contacts', { last_name: 'Becker' }).id,
    }),
    unknown: (sandbox) => ({ contact_id: NOBODY, related_contact_id: maya(sandbox) }),
    blank: { key: 'related_contact_id', label: 'Related Contact' },
  },
  'creates.restore_relationship': {
    prepare: (sandbox) => {
      for (const each of sandbox.emulators.onepagecrm.account.relationships) each.deleted_at = '2026-03-01';
    },
    input: (sandbox) => ({ contact_id: maya(sandbox), relationship_id: aRelationship(sandbox) }),
    unknown: (sandbox) => ({ contact_id: maya(sandbox), relationship_id: NOBODY }),
    blank: { key: 'relationship_id', label: 'Relationship ID' },
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
    blank: { key: 'task_id', label: 'Action' },
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
  'creates.restore_task': {
    prepare: (sandbox) => {
      sandbox.emulators.onepagecrm.account.action(openAction(sandbox)).deleted_at = new Date().toISOString();
    },
    input: (sandbox) => ({ task_id: openAction(sandbox) }),
    unknown: () => ({ task_id: NOBODY }),
    blank: { key: 'task_id', label: 'Action ID' },
    converges: true,
  },
  'creates.attach_note': {
    input: (sandbox) => ({ contact_id: ida(sandbox), body: 'Prefers mornings.', skip_duplicate: true }),
    unknown: () => ({ contact_id: NOBODY, body: 'Prefers mornings.' }),
    blank: { key: 'body', label: 'Text' },
    converges: true,
  },
  'creates.update_note': {
    input: (sandbox) => ({ note_id: aNote(sandbox), body: 'Two colours at most.' }),
    unknown: () => ({ note_id: NOBODY, body: 'Two colours at most.' }),
    blank: { key: 'note_id', label: 'Note' },
    converges: true,
  },
  'creates.delete_note': {
    input: (sandbox) => ({ note_id: aNote(sandbox) }),
    unknown: () => ({ note_id: NOBODY }),
    blank: { key: 'note_id', label: 'Note' },
  },
  'creates.log_call': {
    input: (sandbox) => ({ contact_id: ida(sandbox), body: 'Wants a quote.', call_result: 'interested' }),
    unknown: () => ({ contact_id: NOBODY, body: 'Wants a quote.' }),
    blank: { key: 'contact_id', label: 'Contact' },
  },
  'creates.update_call': {
    input: (sandbox) => ({ call_id: aCall(sandbox), body: 'Has the quote.', started_at: '2026-03-01T10:00' }),
    unknown: () => ({ call_id: NOBODY, body: 'Has the quote.' }),
    blank: { key: 'call_id', label: 'Call' },
    converges: true,
  },
  'creates.delete_call': {
    input: (sandbox) => ({ call_id: aCall(sandbox) }),
    unknown: () => ({ call_id: NOBODY }),
    blank: { key: 'call_id', label: 'Call' },
  },
  'creates.log_meeting': {
    input: (sandbox) => ({ contact_id: ida(sandbox), body: 'Chose a paper.', place: 'Pier 4' }),
    unknown: () => ({ contact_id: NOBODY, body: 'Chose a paper.' }),
    blank: { key: 'contact_id', label: 'Contact' },
  },
  'creates.update_meeting': {
    input: (sandbox) => ({ meeting_id: aMeeting(sandbox), place: 'Pier 4' }),
    unknown: () => ({ meeting_id: NOBODY, place: 'Pier 4' }),
    blank: { key: 'meeting_id', label: 'Meeting' },
    converges: true,
  },
  'creates.delete_meeting': {
    input: (sandbox) => ({ meeting_id: aMeeting(sandbox) }),
    unknown: () => ({ meeting_id: NOBODY }),
    blank: { key: 'meeting_id', label: 'Meeting' },
  },
  'creates.attach_file': {
    prepare: ({ storage }) => {
      const file = { key: 'brief.pdf', contentType: 'application/pdf', bytes: Buffer.from('%PDF-1.7') };
      storage.objects.set(file.key, file);
    },
    input: (sandbox) => ({ note_id: aNote(sandbox), file: sandbox.storage.presign('brief.pdf'), pin: true }),
    unknown: (sandbox) => ({ note_id: NOBODY, file: sandbox.storage.presign('brief.pdf') }),
    blank: { key: 'note_id', label: 'Note' },
  },
  'creates.delete_file': {
    input: (sandbox) => {
      const { id, reference_id } = aFile(sandbox);
      return { note_id: reference_id, file_id: id };
    },
    unknown: (sandbox) => ({ note_id: aFile(sandbox).reference_id, file_id: NOBODY }),
    blank: { key: 'file_id', label: 'File' },
  },
  'creates.update_company': {
    input: (sandbox) => ({ company_id: aCompany(sandbox), phone: '+15550100300', city: 'Salem' }),
    unknown: () => ({ company_id: NOBODY, phone: '+15550100300' }),
    blank: { key: 'company_id', label: 'Company' },
    converges: true,
  },
  'creates.create_deal': {
    input: (sandbox) => ({ contact_id: ida(sandbox), name: 'Poster series', amount: 0, stage: '30' }),
    unknown: () => ({ contact_id: NOBODY, name: 'Poster series' }),
    blank: { key: 'name', label: 'Name' },
  },
  'creates.update_deal': {
    input: (sandbox) => ({ deal_id: aDeal(sandbox), cost: 0, stage: '90', text: 'Second draft.' }),
    unknown: () => ({ deal_id: NOBODY, cost: 0 }),
    blank: { key: 'deal_id', label: 'Deal' },
    converges: true,
  },
  'creates.delete_deal': {
    input: (sandbox) => ({ deal_id: aDeal(sandbox) }),
    unknown: () => ({ deal_id: NOBODY }),
    blank: { key: 'deal_id', label: 'Deal' },
  },

  'searches.find_note': {
    input: () => ({ body: 'ONE colour' }),
    unknown: () => ({ note_id: NOBODY }),
  },
  'searches.list_contact_notes': {
    input: (sandbox) => ({ contact_id: pick(sandbox, 'onepagecrm', 'contacts', { last_name: 'Okafor' }).id }),
    unknown: () => ({ contact_id: NOBODY }),
    blank: { key: 'contact_id', label: 'Contact' },
  },
  'searches.find_company': {
    input: () => ({ name: 'harbor & pine' }),
    unknown: () => ({ company_id: NOBODY }),
  },
  'searches.list_company_contacts': {
    input: (sandbox) => ({ company_id: aCompany(sandbox) }),
    unknown: () => ({ company_id: NOBODY }),
    blank: { key: 'company_id', label: 'Company' },
  },
  'searches.list_notes': {
    input: (sandbox) => ({ contact_id: maya(sandbox) }),
    unknown: () => ({ contact_id: NOBODY }),
  },
  'searches.list_deals': {
    input: (sandbox) => ({ contact_id: maya(sandbox) }),
    unknown: () => ({ contact_id: NOBODY }),
  },
  'searches.list_activities': {
    input: (sandbox) => ({ contact_id: maya(sandbox) }),
    unknown: () => ({ contact_id: NOBODY }),
  },
  'searches.list_files': {
    input: (sandbox) => ({ contact_id: aFile(sandbox).contact_id }),
    unknown: () => ({ contact_id: NOBODY }),
  },
  'searches.find_deal': {
    input: () => ({ name: 'autumn CATALOGUE' }),
    unknown: () => ({ deal_id: NOBODY }),
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
  'searches.list_tasks': {
    input: () => ({ state: 'open' }),
    unknown: () => ({ contact_id: NOBODY }),
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
