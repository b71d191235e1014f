/** Fields that forms of several records share. */
import { type Field, form } from './field.js';

/** On creates: where the new record comes from. */
export const origin = {
  key: 'origin',
  label: 'Made From',
  placeholder: 'tasks:42',
  helpText:
    'For two-way sync: the app and ID of the record that this one comes from, for example tasks:42. It is stored with the new record, so that triggers for new records can skip it.',
  rare: true,
} as const satisfies Field;

/** On triggers for new records: leaves out those whose step filled in Made From, the other half of a two-way sync. */
export const skipSynced = <const Records extends string>(records: Records) =>
  ({
    key: 'skip_own',
    label: `Skip Synced ${records}`,
    type: 'boolean',
    default: 'true',
    helpText: `Leaves out ${records.toLowerCase()} created by a step in which Made From was filled in.`,
  }) as const satisfies Field;

/** A notice above the form of a step that deletes something. */
export const forGood = (what: string) =>
  ({
    key: 'warning',
    type: 'copy',
    helpText: `**${what} You cannot undo it from here.**`,
  }) as const satisfies Field;

/** The same if some products can undo it. */
export const deletes = <const Record extends string>(what: string, record: Record) =>
  form([
    { ...forGood(what), offered: 'deletes_for_good' },
    {
      key: 'restore_note',
      type: 'copy',
      helpText: `**${what}** Restore ${record} can bring it back for a while, with the ID that this step returns.`,
      offered: 'restorable',
    },
  ]);

/** On searches by name, below the name. A search-or-create must not mistake a similar name for the same one. */
export const nameMatch = {
  key: 'name_match',
  label: 'Match Name',
  choices: { exact: 'Exactly', contains: 'As a part of the name' },
  default: 'exact',
  helpText: 'Letter case does not matter. With a part of the name, exact names come first.',
} as const satisfies Field;

/** On searches that return several records. */
export const allResults = {
  key: 'results_note',
  type: 'copy',
  helpText:
    'A Zap continues with only the first result, unless you set up this step to return all results as line items.',
} as const satisfies Field;

/** Which time Since and Until refer to. */
export const rangeTimes = {
  created_at: 'When it was created',
  updated_at: 'When it was last changed',
} as const;

/** When what is listed was created or changed. */
export const timeRange = form([
  {
    key: 'date_field',
    label: 'Since and Until Apply To',
    choices: rangeTimes,
    helpText: 'Leave blank for when it was created.',
    offered: 'lists_by_time',
  },
  {
    key: 'since',
    label: 'Since',
    type: 'datetime',
    helpText: 'Leaves out anything older. A date without a time means the beginning of that day.',
    offered: 'lists_by_time',
  },
  {
    key: 'until',
    label: 'Until',
    type: 'datetime',
    helpText: 'Leaves out anything newer. A date without a time means the end of that day.',
    offered: 'lists_by_time',
  },
]);

/** The most records that a search returns. */
export const limit = {
  key: 'limit',
  label: 'Limit',
  type: 'integer',
  default: '100',
  helpText: 'The maximum number of results, from 1 to 1,000.',
} as const satisfies Field;

/** The company that an operation is about. */
export const companyId = {
  key: 'company_id',
  label: '{Company}',
  required: true,
  dynamic: 'company_list.id.name',
  search: 'find_company.id',
} as const satisfies Field;

/** The contact that an operation is about. */
export const contactId = {
  key: 'contact_id',
  label: '{Contact}',
  dynamic: 'contact_list.id.name',
  search: 'find_contact.id',
  offered: 'contacts',
} as const satisfies Field;

export const requiredContactId = { ...contactId, required: true } as const satisfies Field;

/** On searches that list what belongs to contacts: whose records to list. */
export const whose = form([
  { ...contactId, helpText: 'Leave blank for all {contacts}.' },
  {
    ...companyId,
    required: false,
    helpText: 'Use instead of {Contact} to include all {contacts} of the {company}.',
  },
]);

/** Where the person is, and who looks after it. */
export const placeFields = form([
  { key: 'website', label: 'Website' },
  { key: 'street', label: 'Street' },
  { key: 'city', label: 'City' },
  { key: 'state', label: 'State' },
  { key: 'postal_code', label: 'Postal Code' },
  { key: 'country', label: 'Country', helpText: 'Name or two-letter code, for example Ireland or IE.' },
  {
    key: 'owner_id',
    label: 'Owner',
    helpText: 'Who looks after the {contact}.',
    dynamic: 'user_list.id.name',
    search: 'find_user.id',
  },
]);

export const boardName = { key: 'name', label: 'Name', required: true } as const satisfies Field;

export const folderId = {
  key: 'folder_id',
  label: 'Folder',
  dynamic: 'folder_list.id.name',
  search: 'find_folder.id',
} as const satisfies Field;

export const boardId = {
  key: 'project_id',
  label: '{Project}',
  required: true,
  dynamic: 'project_list.id.name',
  search: 'find_project.id',
} as const satisfies Field;

/** On creates whose record has no id of the user's own: looks for one by its name, so that a second run makes no second one. */
export const useExisting = {
  key: 'use_existing',
  label: 'Use an Existing One',
  type: 'boolean',
  default: 'true',
  helpText: 'Returns the one that already has this name, unchanged. Creates a new one only if there is none.',
} as const satisfies Field;

/** Who is notified, and how. */
export const invitation = form([
  {
    key: 'notify_email',
    label: 'Send Email',
    type: 'boolean',
    default: 'true',
    helpText: 'Filestage notifies them by email.',
  },
  { key: 'message', label: 'Message', type: 'text', helpText: 'Added to that email.' },
]);

export const fileId = {
  key: 'file_id',
  label: 'File',
  dynamic: 'file_list.id.name',
  search: 'find_file.id',
} as const satisfies Field;

export const versionId = {
  key: 'version_id',
  label: 'Version',
  dynamic: 'version_list.id.name',
  dependsOn: ['file_id'],
} as const satisfies Field;

export const sectionId = {
  key: 'section_id',
  label: 'Section',
  dynamic: 'section_list.id.name',
  dependsOn: ['project_id'],
} as const satisfies Field;

/** The workflow or project that an operation is about. Other fields follow from it. */
export const projectId = {
  key: 'project_id',
  label: '{Project}',
  helpText: 'Where the {tasks} live.',
  dynamic: 'project_list.id.name',
  search: 'find_project.id',
  altersDynamicFields: true,
  offered: 'projects',
  needed: 'projects',
} as const satisfies Field;

/** The same if the task is named as well. Reviews are known by their own id: for them, it only narrows the choice. */
export const projectOfTask = {
  ...projectId,
  needed: 'tasks_by_project',
} as const satisfies Field;

/** The reviewer group whose reviews an operation is about. */
export const stepId = {
  key: 'step_id',
  label: '{Step}',
  dynamic: 'step_list.id.name',
  search: 'find_reviewer_group.id',
  dependsOn: ['project_id'],
  offered: 'reviewer_groups',
} as const satisfies Field;

export const stage = {
  key: 'stage',
  label: '{Stage}',
  dynamic: 'stage_list.id.name',
  dependsOn: ['project_id'],
  offered: 'stages',
} as const satisfies Field;

export const taskId = {
  key: 'task_id',
  label: '{Task}',
  dynamic: 'task_list.id.name',
  search: 'find_task.id',
} as const satisfies Field;

export const requiredTaskId = { ...taskId, required: true } as const satisfies Field;

export const assigneeId = {
  key: 'assignee_id',
  label: 'Assignee',
  dynamic: 'user_list.id.name',
  search: 'find_user.id',
  offered: 'assignees',
} as const satisfies Field;
