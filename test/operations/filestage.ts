import type { Sandbox } from '../../sandbox/server.js';
import { pick } from '../support/state.js';
import type { Cases } from './case.js';

const NOBODY = '0123456789abcdef0123456789abcdef';

const project = (sandbox: Sandbox) =>
  pick(sandbox, 'filestage', 'projects', { name: 'Harbor Hotel – Spring Campaign' }).id;
const folder = (sandbox: Sandbox) => pick(sandbox, 'filestage', 'folders', { name: 'Harbor Hotel' }).id;
const poster = (sandbox: Sandbox) => pick(sandbox, 'filestage', 'files', { externalId: 'crm-1002' }).id;
const client = (sandbox: Sandbox) =>
  pick(sandbox, 'filestage', 'steps', { projectId: project(sandbox), name: 'Client' }).id;
const group = (sandbox: Sandbox) => ({ project_id: project(sandbox), step_id: client(sandbox) });
const openReview = (sandbox: Sandbox) =>
  pick(sandbox, 'filestage', 'reviews', { stepId: client(sandbox), state: 'IN_REVIEW' }).id;
const commented = (sandbox: Sandbox) =>
  pick(sandbox, 'filestage', 'reviews', { stepId: client(sandbox), state: 'NEEDS_CHANGES' }).id;

const comment = (sandbox: Sandbox) =>
  pick(sandbox, 'filestage', 'comments', { reviewId: commented(sandbox), parentId: null }).id;

export const filestage: Cases = {
  'triggers.new_task': {
    input: group,
    unknown: (sandbox) => ({ ...group(sandbox), step_id: NOBODY }),
  },
  'triggers.task_completed': {
    input: (sandbox) => ({ project_id: project(sandbox) }),
    unknown: () => ({ project_id: NOBODY }),
  },
  'triggers.new_note': {
    input: (sandbox) => ({ task_id: commented(sandbox) }),
    unknown: () => ({ task_id: NOBODY }),
  },
  'triggers.task_status_changed': {
    input: (sandbox) => ({ project_id: project(sandbox) }),
    unknown: () => ({ project_id: NOBODY }),
    blank: { key: 'project_id', label: 'Project' },
  },
  'triggers.task_due': {
    input: (sandbox) => ({ project_id: project(sandbox) }),
    unknown: () => ({ project_id: NOBODY }),
    blank: { key: 'project_id', label: 'Project' },
  },
  'triggers.new_project': { input: () => ({}) },
  'triggers.project_archived': { input: () => ({}) },
  'triggers.new_folder': { input: () => ({}) },
  'triggers.new_reviewer_group': {
    input: (sandbox) => ({ project_id: project(sandbox) }),
    unknown: () => ({ project_id: NOBODY }),
    blank: { key: 'project_id', label: 'Project' },
  },
  'triggers.new_file': {
    input: (sandbox) => ({ project_id: project(sandbox) }),
    unknown: () => ({ project_id: NOBODY }),
    blank: { key: 'project_id', label: 'Project' },
  },
  'triggers.new_file_version': {
    input: (sandbox) => ({ project_id: project(sandbox) }),
    unknown: (sandbox) => ({ project_id: project(sandbox), section_id: NOBODY }),
    blank: { key: 'project_id', label: 'Project' },
  },
  'triggers.review_event': {
    input: (sandbox) => ({ events: ['FILE_ADDED'], project_id: project(sandbox) }),
    unknown: () => ({ events: ['FILE_ADDED'], project_id: NOBODY }),
    blank: { key: 'events', label: 'Events' },
  },

  'creates.create_task': {
    input: (sandbox) => ({
      ...group(sandbox),
      title: 'Brief for Harbor Hotel',
      description: 'Warmer sea, larger logo.',
      due_date: '2026-12-01',
      external_id: 'crm-77',
    }),
    blank: { key: 'title', label: 'Title' },
    converges: true,
  },
  'creates.complete_task': {
    input: (sandbox) => ({ task_id: openReview(sandbox), status: 'approved', note: 'All done.' }),
    unknown: () => ({ task_id: NOBODY, status: 'approved' }),
    blank: { key: 'status', label: 'Status' },
    converges: true,
  },
  'creates.reopen_task': {
    input: (sandbox) => ({ task_id: commented(sandbox), status: 'in_review', note: 'Once more, please.' }),
    unknown: () => ({ task_id: NOBODY, status: 'in_review' }),
    blank: [
      { key: 'status', label: 'Status' },
      { key: 'task_id', label: 'Task' },
    ],
    converges: true,
  },
  'creates.update_task': {
    input: (sandbox) => ({ task_id: openReview(sandbox), due_date: '2026-12-24', status: 'needs_changes' }),
    unknown: () => ({ task_id: NOBODY, due_date: '2026-12-24' }),
    blank: { key: 'task_id', label: 'Task' },
    converges: true,
  },
  'creates.set_review_due_date': {
    input: (sandbox) => ({ task_id: openReview(sandbox), due_date: '2026-12-24T09:00' }),
    unknown: () => ({ task_id: NOBODY, due_date: '2026-12-24' }),
    blank: { key: 'due_date', label: 'Due Date' },
    converges: true,
  },
  'creates.decide_review': {
    input: (sandbox) => ({ task_id: openReview(sandbox), decision: 'approve' }),
    unknown: () => ({ task_id: NOBODY, decision: 'approve' }),
    blank: { key: 'decision', label: 'Decision' },
  },
  'creates.create_project': {
    input: (sandbox) => ({
      folder_id: folder(sandbox),
      name: 'Harbor Hotel – Autumn',
      project_template_id: pick(sandbox, 'filestage', 'projectTemplates').id,
      emails: ['bo@acme.example'],
      message: 'Welcome.',
    }),
    blank: [
      { key: 'name', label: 'Name' },
      { key: 'folder_id', label: 'Folder' },
    ],
    converges: true,
  },
  'creates.update_project': {
    input: (sandbox) => ({ project_id: project(sandbox), name: 'Autumn', emails: ['bo@acme.example'] }),
    unknown: () => ({ project_id: NOBODY, name: 'Autumn' }),
    blank: { key: 'project_id', label: 'Project' },
    converges: true,
  },
  'creates.archive_project': {
    input: (sandbox) => ({ project_id: project(sandbox) }),
    unknown: () => ({ project_id: NOBODY }),
    blank: { key: 'project_id', label: 'Project' },
    converges: true,
  },
  'creates.create_folder': {
    input: (sandbox) => ({ name: 'Summer', folder_id: folder(sandbox) }),
    blank: { key: 'name', label: 'Name' },
    converges: true,
  },
  'creates.create_section': {
    input: (sandbox) => ({ project_id: project(sandbox), name: 'Radio' }),
    unknown: () => ({ project_id: NOBODY, name: 'Radio' }),
    blank: { key: 'name', label: 'Name' },
    converges: true,
  },
  'creates.create_reviewer_group': {
    input: (sandbox) => ({ project_id: project(sandbox), name: 'Print Shop', comment_approved: true }),
    unknown: () => ({ project_id: NOBODY, name: 'Print Shop' }),
    blank: { key: 'name', label: 'Name' },
    converges: true,
  },
  'creates.invite_reviewers': {
    input: (sandbox) => ({ step_id: client(sandbox), emails: ['ivo@example.com'], request_decision: true }),
    unknown: () => ({ step_id: NOBODY, emails: ['ivo@example.com'] }),
    blank: { key: 'emails', label: 'Reviewers' },
    converges: true,
  },
  'creates.upload_file': {
    input: (sandbox) => ({
      project_id: project(sandbox),
      file: 'https://files.acme.example/poster.pdf',
      file_name: 'Poster',
      step_ids: [client(sandbox)],
      external_id: 'crm-78',
      external_metadata: { campaign: 'spring' },
    }),
    unknown: (sandbox) => ({
      project_id: project(sandbox),
      file: 'https://files.acme.example/poster.pdf',
      file_id: NOBODY,
    }),
    blank: [
      { key: 'file', label: 'File' },
      { key: 'project_id', label: 'Project' },
    ],
    converges: true,
  },
  'creates.start_review': {
    input: (sandbox) => ({
      file_id: poster(sandbox),
      step_id: client(sandbox),
      due_date: '2026-12-24',
    }),
    unknown: (sandbox) => ({ file_id: NOBODY, step_id: client(sandbox) }),
    blank: { key: 'file_id', label: 'File' },
    converges: true,
  },
  'creates.delete_file': {
    input: (sandbox) => ({ file_id: poster(sandbox) }),
    unknown: () => ({ file_id: NOBODY }),
    blank: { key: 'file_id', label: 'File' },
  },
  'creates.attach_note': {
    input: (sandbox) => ({ task_id: openReview(sandbox), body: 'Looks good.', skip_duplicate: true }),
    unknown: () => ({ task_id: NOBODY, body: 'Looks good.' }),
    blank: { key: 'body', label: 'Text' },
    converges: true,
  },
  'creates.update_note': {
    input: (sandbox) => ({
      note_id: comment(sandbox),
      body: 'Warmer, please.',
      resolved: true,
      pinned: true,
    }),
    unknown: () => ({ note_id: NOBODY, body: 'Warmer, please.' }),
    blank: { key: 'note_id', label: 'Note' },
    converges: true,
  },
  'creates.delete_note': {
    input: (sandbox) => ({ note_id: comment(sandbox) }),
    unknown: () => ({ note_id: NOBODY }),
    blank: { key: 'note_id', label: 'Note' },
  },

  'searches.find_note': {
    input: (sandbox) => ({ note_id: comment(sandbox) }),
    unknown: () => ({ note_id: NOBODY }),
    blank: { key: 'note_id', label: 'Text' },
  },
  'searches.list_task_notes': {
    input: (sandbox) => ({ task_id: commented(sandbox) }),
    unknown: () => ({ task_id: NOBODY }),
    blank: { key: 'task_id', label: 'Task' },
  },
  'searches.find_task': {
    input: (sandbox) => ({ task_id: openReview(sandbox) }),
    unknown: () => ({ task_id: NOBODY }),
  },
  'searches.find_user': {
    input: () => ({ email: 'BO@acme.example' }),
    unknown: () => ({ email: 'nobody@acme.example' }),
  },
  'searches.find_project': {
    input: () => ({ name: 'nordlys coffee – packaging' }),
    unknown: () => ({ name: 'No Such Project' }),
    blank: { key: 'name', label: 'Name' },
  },
  'searches.find_file': {
    input: (sandbox) => ({ file_id: poster(sandbox) }),
    unknown: () => ({ file_id: NOBODY }),
    blank: { key: 'file_id', label: 'External ID' },
  },
  'searches.get_review_report': {
    input: (sandbox) => ({ task_id: openReview(sandbox) }),
    unknown: () => ({ task_id: NOBODY }),
    blank: { key: 'task_id', label: 'File' },
  },
  'searches.find_folder': {
    input: () => ({ name: 'Harbor Hotel' }),
    unknown: () => ({ name: 'No Such Folder' }),
    blank: { key: 'name', label: 'Name' },
  },
  'searches.find_reviewer_group': {
    input: (sandbox) => ({ project_id: project(sandbox), name: 'client' }),
    unknown: () => ({ project_id: NOBODY, name: 'Client' }),
    blank: { key: 'name', label: 'Name' },
  },
};
