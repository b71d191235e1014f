import type { Sandbox } from '../../sandbox/server.js';
import { pick } from '../support/state.js';
import type { Cases } from './case.js';

const NOBODY = 'AC-9999';
const NOWHERE = 'zzzzzz';

const clients = (sandbox: Sandbox) =>
  pick(sandbox, 'flowdash', 'workflows', { name: 'Client Onboarding' }).id;

/** Input key of one of the fields of that workflow. */
const ownField = ({ emulators }: Sandbox, name: string): string => {
  const fields = emulators.flowdash.store.workflows.all().flatMap((each) => each.fields);
  return `cf_${fields.find((field) => field.name === name)?.id}`;
};

/** An item that somebody added by hand to a checklist. */
const itemOf = (sandbox: Sandbox, title: string) => ({
  project_id: clients(sandbox),
  task_id: 'AC-1008',
  checklist_item_id: pick(sandbox, 'flowdash', 'checklist_items', { title }).id,
});

const linked = (sandbox: Sandbox) => ({
  project_id: clients(sandbox),
  task_id: 'AC-1007',
  link_name: 'Bugs',
  linked_project_id: pick(sandbox, 'flowdash', 'workflows', { name: 'Bug Tracker' }).id,
});

export const flowdash: Cases = {
  'triggers.new_task': {
    input: (sandbox) => ({ project_id: clients(sandbox) }),
    blank: { key: 'project_id', label: 'Workflow' },
  },
  'triggers.task_completed': {
    input: (sandbox) => ({ project_id: clients(sandbox) }),
    blank: { key: 'project_id', label: 'Workflow' },
  },
  'triggers.task_status_changed': {
    input: (sandbox) => ({ project_id: clients(sandbox), stage: 'In Progress' }),
    blank: { key: 'project_id', label: 'Workflow' },
  },
  'triggers.task_assigned': {
    input: (sandbox) => ({ project_id: clients(sandbox), assignee_id: 'bo@acme.example' }),
    blank: { key: 'project_id', label: 'Workflow' },
  },
  'triggers.task_due': {
    input: (sandbox) => ({ project_id: clients(sandbox) }),
    blank: { key: 'project_id', label: 'Workflow' },
  },
  'triggers.checklist_item_completed': {
    input: (sandbox) => ({ project_id: clients(sandbox), task_id: 'AC-1007' }),
    blank: { key: 'task_id', label: 'Task' },
  },
  'triggers.new_note': {
    input: (sandbox) => ({ project_id: clients(sandbox), task_id: 'AC-1005' }),
    blank: { key: 'task_id', label: 'Task' },
  },

  'triggers.webhook_event': {
    input: (sandbox) => ({ project_id: clients(sandbox) }),
  },

  'creates.create_task': {
    input: (sandbox) => ({
      project_id: clients(sandbox),
      title: 'Rosa Lindqvist',
      description: 'Wants a shop.',
      due_date: '2026-12-01',
      assignee_id: 'bo@acme.example',
      external_id: 'AC-2001',
      note: 'Call her Rosa.',
    }),
    unknown: () => ({ project_id: NOWHERE, title: 'Rosa Lindqvist' }),
    blank: { key: 'title', label: 'Title' },
    converges: true,
  },
  'creates.create_or_update_task': {
    input: (sandbox) => ({
      project_id: clients(sandbox),
      external_id: 'AC-1007',
      title: 'Nguyễn Thị Hoa',
      description: 'Relaunch with a shop.',
      due_date: '2026-12-01',
      [ownField(sandbox, 'Services')]: ['Video', 'SEO'],
      note: 'Changed by the CRM.',
    }),
    unknown: () => ({ project_id: NOWHERE, external_id: 'AC-1007', title: 'Hoa' }),
    blank: [
      { key: 'external_id', label: 'External ID' },
      { key: 'title', label: 'Title' },
    ],
    converges: true,
  },
  'creates.update_task': {
    input: (sandbox) => ({
      project_id: clients(sandbox),
      task_id: 'AC-1007',
      title: 'Hoa Nguyễn',
      due_date: '2026-12-01',
      assignee_id: 'bo@acme.example',
      stage: 'Waiting for Client',
      [ownField(sandbox, 'Contract Value')]: 27000,
      clear_fields: ['description', ownField(sandbox, 'Documents')],
    }),
    unknown: (sandbox) => ({ project_id: clients(sandbox), task_id: NOBODY, title: 'Hoa' }),
    blank: [
      { key: 'task_id', label: 'Task' },
      { key: 'project_id', label: 'Workflow' },
    ],
    converges: true,
  },
  'creates.reopen_task': {
    input: (sandbox) => ({
      project_id: clients(sandbox),
      task_id: 'AC-1001',
      stage: 'In Progress',
      note: 'One thing is left.',
    }),
    unknown: (sandbox) => ({ project_id: clients(sandbox), task_id: NOBODY, stage: 'In Progress' }),
    blank: { key: 'stage', label: 'Stage' },
    converges: true,
  },
  'creates.assign_task': {
    input: (sandbox) => ({
      project_id: clients(sandbox),
      task_id: 'AC-1007',
      assignee_id: 'BO@acme.example',
    }),
    unknown: (sandbox) => ({ project_id: clients(sandbox), task_id: NOBODY, assignee_id: 'bo@acme.example' }),
    blank: { key: 'assignee_id', label: 'Assignee' },
    converges: true,
  },
  'creates.delete_task': {
    input: (sandbox) => ({ project_id: clients(sandbox), task_id: 'AC-1007' }),
    unknown: (sandbox) => ({ project_id: clients(sandbox), task_id: NOBODY }),
    blank: { key: 'task_id', label: 'Task' },
  },
  'creates.complete_task': {
    input: (sandbox) => ({
      project_id: clients(sandbox),
      task_id: 'AC-1007',
      stage: 'Done',
      note: 'All done.',
    }),
    unknown: (sandbox) => ({ project_id: clients(sandbox), task_id: NOBODY, stage: 'Done' }),
    blank: { key: 'stage', label: 'Stage' },
    converges: true,
  },
  'creates.attach_note': {
    input: (sandbox) => ({
      project_id: clients(sandbox),
      task_id: 'AC-1007',
      body: 'Prefers mornings.',
      skip_duplicate: true,
    }),
    unknown: (sandbox) => ({ project_id: clients(sandbox), task_id: NOBODY, body: 'Prefers mornings.' }),
    blank: { key: 'body', label: 'Text' },
    converges: true,
  },
  'creates.attach_file': {
    input: (sandbox) => ({
      project_id: clients(sandbox),
      task_id: 'AC-1007',
      file: 'https://files.example.com/offer.txt',
      skip_duplicate: true,
    }),
    unknown: (sandbox) => ({
      project_id: clients(sandbox),
      task_id: NOBODY,
      file: 'https://files.example.com/offer.txt',
    }),
    blank: [
      { key: 'task_id', label: 'Task' },
      { key: 'project_id', label: 'Workflow' },
      { key: 'file', label: 'File' },
    ],
    converges: true,
  },
  'creates.delete_file': {
    input: (sandbox) => ({
      project_id: clients(sandbox),
      task_id: 'AC-1007',
      file_id: pick(sandbox, 'flowdash', 'files', { filename: 'itinerary.txt' }).id,
    }),
    unknown: (sandbox) => ({ project_id: clients(sandbox), task_id: 'AC-1007', file_id: 'gone' }),
    blank: [
      { key: 'task_id', label: 'Task' },
      { key: 'file_id', label: 'File' },
    ],
  },
  'creates.run_task_action': {
    input: (sandbox) => ({ project_id: clients(sandbox), task_id: 'AC-1007', action_id: 'Wait for Client' }),
    unknown: (sandbox) => ({ project_id: clients(sandbox), task_id: NOBODY, action_id: 'Start' }),
    blank: [
      { key: 'task_id', label: 'Task' },
      { key: 'action_id', label: 'Action' },
    ],
  },
  'creates.create_checklist_item': {
    input: (sandbox) => ({
      project_id: clients(sandbox),
      task_id: 'AC-1007',
      title: 'Subtitles checked',
      stage: 'In Progress',
      assignee_id: 'bo@acme.example',
      skip_duplicate: true,
    }),
    unknown: (sandbox) => ({
      project_id: clients(sandbox),
      task_id: NOBODY,
      title: 'Subtitles checked',
      stage: 'In Progress',
    }),
    blank: [
      { key: 'title', label: 'Title' },
      { key: 'stage', label: 'Stage' },
    ],
    converges: true,
  },
  'creates.update_checklist_item': {
    input: (sandbox) => ({
      ...itemOf(sandbox, 'Domain moved'),
      status: 'completed',
      title: 'Domains moved',
      assignee_id: 'Bo@acme.example',
    }),
    unknown: (sandbox) => ({
      ...itemOf(sandbox, 'Domain moved'),
      checklist_item_id: 'gone',
      status: 'Skipped',
    }),
    blank: { key: 'checklist_item_id', label: 'Checklist Item' },
    converges: true,
  },
  'creates.delete_checklist_item': {
    input: (sandbox) => itemOf(sandbox, 'Domain moved'),
    unknown: (sandbox) => ({ ...itemOf(sandbox, 'Domain moved'), checklist_item_id: 'gone' }),
    blank: { key: 'checklist_item_id', label: 'Checklist Item' },
  },
  'creates.link_tasks': {
    input: (sandbox) => ({ ...linked(sandbox), linked_task_ids: ['3', '6'] }),
    unknown: (sandbox) => ({ ...linked(sandbox), task_id: NOBODY, linked_task_ids: ['6'] }),
    blank: [
      { key: 'link_name', label: 'Link' },
      { key: 'linked_task_ids', label: 'Linked Tasks' },
    ],
    converges: true,
  },
  'creates.unlink_tasks': {
    input: (sandbox) => ({ ...linked(sandbox), linked_task_ids: ['4'] }),
    unknown: (sandbox) => ({ ...linked(sandbox), task_id: NOBODY, linked_task_ids: ['4'] }),
    blank: { key: 'linked_project_id', label: 'Linked Workflow' },
    converges: true,
  },
  'creates.start_data_sync': {
    input: (sandbox) => ({ project_id: clients(sandbox) }),
    unknown: () => ({ project_id: NOWHERE }),
    blank: { key: 'project_id', label: 'Workflow' },
  },
  'creates.export_analytics': {
    input: (sandbox) => ({
      project_id: clients(sandbox),
      start_date: '2026-01-01',
      end_date: '2026-03-31',
    }),
    unknown: () => ({ project_id: NOWHERE, start_date: '2026-01-01', end_date: '2026-03-31' }),
    blank: [
      { key: 'start_date', label: 'Start Date' },
      { key: 'end_date', label: 'End Date' },
    ],
  },

  'searches.list_task_notes': {
    input: (sandbox) => ({ project_id: clients(sandbox), task_id: 'AC-1005' }),
    unknown: (sandbox) => ({ project_id: clients(sandbox), task_id: NOBODY }),
    blank: { key: 'task_id', label: 'Task' },
  },
  'searches.find_task': {
    input: (sandbox) => ({ project_id: clients(sandbox), task_id: 'AC-1007' }),
    unknown: (sandbox) => ({ project_id: clients(sandbox), task_id: NOBODY }),
  },
  'searches.find_user': {
    input: (sandbox) => ({ project_id: clients(sandbox), email: 'bo@acme.example' }),
    unknown: (sandbox) => ({ project_id: clients(sandbox), email: 'nobody@acme.example' }),
    blank: { key: 'project_id', label: 'Workflow' },
  },
  'searches.find_project': {
    input: () => ({ name: 'client onboarding' }),
    unknown: () => ({ name: 'No such workflow' }),
    blank: { key: 'name', label: 'Name' },
  },
};
