import type { Sandbox } from '../../sandbox/server.js';
import { pick } from '../support/state.js';
import type { Cases } from './case.js';

const NOBODY = '0123456789abcdefghij';

const nora = (sandbox: Sandbox) => pick(sandbox, 'highlevel', 'contacts', { firstName: 'Nora' }).id;
const bo = (sandbox: Sandbox) => pick(sandbox, 'highlevel', 'users', { firstName: 'Bo' }).id;
const business = (sandbox: Sandbox) => pick(sandbox, 'highlevel', 'businesses').id;
const workflow = (sandbox: Sandbox) => pick(sandbox, 'highlevel', 'workflows').id;
const campaign = (sandbox: Sandbox) => pick(sandbox, 'highlevel', 'campaigns').id;
const booked = (sandbox: Sandbox) => String(pick(sandbox, 'highlevel', 'appointments').contactId);
const calendar = (sandbox: Sandbox) => pick(sandbox, 'highlevel', 'calendars').id;
const appointment = (sandbox: Sandbox) =>
  pick(sandbox, 'highlevel', 'appointments', { title: 'Retainer review' }).id;
/** In the calendar's hours, 9 to 17 in New York, whatever the season. */
const nextMonday = (time: string): string => {
  const day = new Date(Date.now() + 14 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((8 - day.getUTCDay()) % 7));
  return `${day.toISOString().slice(0, 10)}T${time}:00-05:00`;
};
const deal = (sandbox: Sandbox) =>
  pick(sandbox, 'highlevel', 'opportunities', { name: 'Shop front and signage' }).id;
const stageOf = (sandbox: Sandbox) =>
  sandbox.emulators.highlevel.store.pipelines.all()[0]?.stages[1]?.id ?? '';
const task = (sandbox: Sandbox, match: object) => {
  const { id, contactId } = pick(sandbox, 'highlevel', 'tasks', match);
  return `${contactId}:${id}`;
};
const openTask = (sandbox: Sandbox) => task(sandbox, { title: 'Send moodboard' });
const doneTask = (sandbox: Sandbox) => task(sandbox, { completed: true });
const noteOf = (sandbox: Sandbox) => ({
  contact_id: nora(sandbox),
  note_id: pick(sandbox, 'highlevel', 'notes', { contactId: nora(sandbox) }).id,
});

export const highlevel: Cases = {
  'triggers.new_contact': { input: () => ({}) },
  'triggers.contact_updated': { input: () => ({}) },
  'triggers.contact_tagged': { input: () => ({ tag: 'VIP' }) },
  'triggers.task_status_changed': { input: () => ({}) },
  'triggers.task_assigned': { input: () => ({}) },
  'triggers.task_due': { input: () => ({}) },
  'triggers.webhook_event': { input: () => ({}) },
  'triggers.new_company': { input: () => ({}) },
  'triggers.new_deal': { input: () => ({}) },
  'triggers.deal_stage_changed': { input: () => ({}) },
  'triggers.deal_closed': { input: () => ({}) },
  'triggers.new_appointment': {
    input: (sandbox) => ({ contact_id: booked(sandbox) }),
    unknown: () => ({ contact_id: NOBODY }),
    blank: { key: 'contact_id', label: 'Contact' },
  },
  'triggers.appointment_status_changed': {
    input: (sandbox) => ({ calendar_id: calendar(sandbox) }),
    blank: { key: 'calendar_id', label: 'Calendar' },
  },
  'triggers.form_submitted': { input: (sandbox) => ({ form_id: pick(sandbox, 'highlevel', 'forms').id }) },
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
  'creates.create_or_update_contact': {
    input: () => ({
      email: 'NORA@harborpine.example.com',
      city: 'Bangor',
      tags: ['VIP'],
      company_name: 'HP',
    }),
    blank: { key: 'email', label: 'Email' },
    converges: true,
  },
  'creates.delete_contact': {
    input: (sandbox) => ({ contact_id: nora(sandbox) }),
    unknown: () => ({ contact_id: NOBODY }),
    blank: { key: 'contact_id', label: 'Contact' },
  },
  'creates.add_tags': {
    input: (sandbox) => ({ contact_id: nora(sandbox), tags: ['VIP', 'Sign'] }),
    unknown: () => ({ contact_id: NOBODY, tags: ['VIP'] }),
    blank: { key: 'tags', label: 'Tags' },
    converges: true,
  },
  'creates.remove_tags': {
    input: (sandbox) => ({
      contact_id: nora(sandbox),
      tags: pick(sandbox, 'highlevel', 'contacts', { firstName: 'Nora' }).tags,
    }),
    unknown: () => ({ contact_id: NOBODY, tags: ['VIP'] }),
    blank: { key: 'tags', label: 'Tags' },
    converges: true,
  },
  'creates.change_contact_owner': {
    input: (sandbox) => ({ contact_id: nora(sandbox), owner_id: bo(sandbox) }),
    unknown: (sandbox) => ({ contact_id: NOBODY, owner_id: bo(sandbox) }),
    blank: { key: 'owner_id', label: 'New Owner' },
    converges: true,
  },
  'creates.add_followers': {
    prepare: (sandbox) => {
      sandbox.emulators.highlevel.store.contact(nora(sandbox)).followers = [];
    },
    input: (sandbox) => ({ contact_id: nora(sandbox), followers: [bo(sandbox)] }),
    unknown: (sandbox) => ({ contact_id: NOBODY, followers: [bo(sandbox)] }),
    blank: { key: 'followers', label: 'Followers' },
    converges: true,
  },
  'creates.remove_followers': {
    prepare: (sandbox) => {
      sandbox.emulators.highlevel.store.contact(nora(sandbox)).followers = [bo(sandbox)];
    },
    input: (sandbox) => ({ contact_id: nora(sandbox), followers: [bo(sandbox)] }),
    unknown: (sandbox) => ({ contact_id: NOBODY, followers: [bo(sandbox)] }),
    blank: { key: 'followers', label: 'Followers' },
    converges: true,
  },
  'creates.set_business': {
    prepare: (sandbox) => {
      sandbox.emulators.highlevel.store.contact(nora(sandbox)).businessId = null;
    },
    input: (sandbox) => ({ contact_id: nora(sandbox), company_id: business(sandbox) }),
    unknown: (sandbox) => ({ contact_id: nora(sandbox), company_id: '0123456789abcdef01234567' }),
    blank: [
      { key: 'contact_id', label: 'Contact' },
      { key: 'company_id', label: 'Business' },
    ],
    converges: true,
  },
  'creates.add_to_workflow': {
    input: (sandbox) => ({ contact_id: nora(sandbox), workflow_id: workflow(sandbox) }),
    unknown: (sandbox) => ({ contact_id: nora(sandbox), workflow_id: NOBODY }),
    blank: { key: 'workflow_id', label: 'Workflow' },
  },
  'creates.remove_from_workflow': {
    input: (sandbox) => ({ contact_id: nora(sandbox), workflow_id: workflow(sandbox) }),
    unknown: (sandbox) => ({ contact_id: NOBODY, workflow_id: workflow(sandbox) }),
    blank: { key: 'workflow_id', label: 'Workflow' },
  },
  'creates.add_to_campaign': {
    input: (sandbox) => ({ contact_id: nora(sandbox), campaign_id: campaign(sandbox) }),
    unknown: (sandbox) => ({ contact_id: nora(sandbox), campaign_id: NOBODY }),
    blank: { key: 'campaign_id', label: 'Campaign' },
  },
  'creates.remove_from_campaign': {
    input: (sandbox) => ({ contact_id: nora(sandbox), campaign_id: campaign(sandbox) }),
    unknown: (sandbox) => ({ contact_id: nora(sandbox), campaign_id: NOBODY }),
    blank: { key: 'campaign_id', label: 'Campaign' },
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
      assignee_id: bo(sandbox),
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

  'creates.update_note': {
    input: (sandbox) => ({ ...noteOf(sandbox), body: 'Wants the shop front last.', pinned: true }),
    unknown: (sandbox) => ({ contact_id: nora(sandbox), note_id: NOBODY, body: 'None.' }),
    blank: [
      { key: 'note_id', label: 'Note' },
      { key: 'contact_id', label: 'Contact' },
    ],
    converges: true,
  },
  'creates.delete_note': {
    input: noteOf,
    unknown: (sandbox) => ({ contact_id: nora(sandbox), note_id: NOBODY }),
    blank: [
      { key: 'note_id', label: 'Note' },
      { key: 'contact_id', label: 'Contact' },
    ],
  },

  'creates.create_appointment': {
    input: (sandbox) => ({
      contact_id: nora(sandbox),
      calendar_id: calendar(sandbox),
      started_at: nextMonday('11:00'),
      title: 'Second look',
      body: 'Bring the color cards.',
    }),
    unknown: (sandbox) => ({
      contact_id: NOBODY,
      calendar_id: calendar(sandbox),
      started_at: nextMonday('11:00'),
    }),
    blank: [
      { key: 'contact_id', label: 'Contact' },
      { key: 'calendar_id', label: 'Calendar' },
      { key: 'started_at', label: 'Starts At' },
    ],
  },
  'creates.update_appointment': {
    input: (sandbox) => ({
      appointment_id: appointment(sandbox),
      started_at: nextMonday('14:00'),
      place: 'Harbor office',
      body: 'Bring the samples.',
      status: 'confirmed',
    }),
    unknown: () => ({ appointment_id: NOBODY, title: 'None' }),
    blank: { key: 'appointment_id', label: 'Appointment' },
    converges: true,
  },
  'creates.cancel_appointment': {
    input: (sandbox) => ({ appointment_id: appointment(sandbox) }),
    unknown: () => ({ appointment_id: NOBODY }),
    blank: { key: 'appointment_id', label: 'Appointment' },
    converges: true,
  },
  'creates.create_deal': {
    input: (sandbox) => ({
      contact_id: pick(sandbox, 'highlevel', 'contacts', { firstName: 'Wei' }).id,
      name: 'Menu board',
      amount: 900,
      stage: stageOf(sandbox),
    }),
    unknown: (sandbox) => ({ contact_id: NOBODY, name: 'None', stage: stageOf(sandbox) }),
    blank: [
      { key: 'name', label: 'Name' },
      { key: 'contact_id', label: 'Contact' },
    ],
  },
  'creates.update_deal': {
    input: (sandbox) => ({ deal_id: deal(sandbox), amount: 20_000, status: 'won', stage: stageOf(sandbox) }),
    unknown: () => ({ deal_id: NOBODY, amount: 1 }),
    blank: { key: 'deal_id', label: 'Deal' },
    converges: true,
  },
  'creates.delete_deal': {
    input: (sandbox) => ({ deal_id: deal(sandbox) }),
    unknown: () => ({ deal_id: NOBODY }),
    blank: { key: 'deal_id', label: 'Deal' },
  },
  'creates.create_company': {
    input: () => ({ name: 'Quinn & Co', email: 'hello@quinn.example', country: 'ie' }),
    blank: { key: 'name', label: 'Name' },
  },
  'creates.update_company': {
    input: (sandbox) => ({ company_id: business(sandbox), city: 'Bangor', country: 'ie' }),
    unknown: () => ({ company_id: '0123456789abcdef01234567', city: 'Bangor' }),
    blank: { key: 'company_id', label: 'Company' },
    converges: true,
  },

  'searches.find_deal': {
    input: () => ({ name: 'SHOP front and signage' }),
    unknown: () => ({ deal_id: NOBODY }),
  },
  'searches.find_company': {
    input: (sandbox) => ({ name: pick(sandbox, 'highlevel', 'businesses').name }),
    unknown: () => ({ company_id: '0123456789abcdef01234567' }),
  },
  'searches.list_company_contacts': {
    input: (sandbox) => ({ company_id: business(sandbox) }),
    unknown: () => ({ company_id: '0123456789abcdef01234567' }),
    blank: { key: 'company_id', label: 'Company' },
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
  'searches.find_note': {
    input: (sandbox) => ({ contact_id: nora(sandbox), body: 'SHOP front' }),
    unknown: (sandbox) => ({ contact_id: nora(sandbox), note_id: NOBODY }),
    blank: { key: 'contact_id', label: 'Contact' },
  },
  'searches.list_contact_tasks': {
    input: (sandbox) => ({ contact_id: nora(sandbox) }),
    unknown: () => ({ contact_id: NOBODY }),
    blank: { key: 'contact_id', label: 'Contact' },
  },
  'searches.list_contact_notes': {
    input: (sandbox) => ({ contact_id: nora(sandbox) }),
    unknown: () => ({ contact_id: NOBODY }),
    blank: { key: 'contact_id', label: 'Contact' },
  },
  'searches.list_contact_appointments': {
    input: (sandbox) => ({ contact_id: booked(sandbox) }),
    unknown: () => ({ contact_id: NOBODY }),
    blank: { key: 'contact_id', label: 'Contact' },
  },
  'searches.find_free_slots': {
    input: (sandbox) => ({
      calendar_id: calendar(sandbox),
      since: nextMonday('09:00'),
      until: nextMonday('12:00'),
    }),
    unknown: () => ({ calendar_id: NOBODY }),
    blank: { key: 'calendar_id', label: 'Calendar' },
  },
  'searches.find_user': {
    input: () => ({ email: 'bo@acme.example' }),
    unknown: () => ({ email: 'nobody@acme.example' }),
  },
};
