/** Hidden triggers, one behind each dropdown. */
import type { Run, TriggerDeclaration } from '../operation/declare.js';
import { invalidInput } from '../platform/failure.js';
import type { Choices, ListInput } from '../records/capability.js';
import type { Service } from '../records/service.js';

/** What narrows lists, as forms call it. */
const LABELS: Record<keyof ListInput, string> = {
  project_id: '{Project}',
  step_id: '{Step}',
  contact_id: '{Contact}',
  task_id: '{Task}',
  pipeline_id: 'Pipeline',
  folder_id: 'Folder',
  linked_project_id: 'Linked Workflow',
  file_id: 'File',
  deal_id: '{Deal}',
  note_id: '{Note}',
  call_id: 'Call',
  meeting_id: 'Meeting',
  calendar_id: 'Calendar',
};

/** Fills a dropdown page by page. `dependsOn`: fields of the form that narrow the choice. */
const dropdown = (
  key: string,
  noun: string,
  capability: (service: Service) => Choices | undefined,
  dependsOn: Array<keyof ListInput> = [],
): TriggerDeclaration => ({
  kind: 'trigger',
  key,
  noun,
  display: { label: `List of ${noun}`, description: `Fills a dropdown.`, hidden: true },
  capability,
  canPaginate: true,
  mayLack: true,
  form: dependsOn.map((field) => ({ key: field, label: LABELS[field] })),
  perform: async ({ client, capability }: Run<Choices | undefined>, input: ListInput) => {
    const missing = capability?.needs?.find((field) => !input[field]);
    if (missing) throw invalidInput(`Choose {a ${missing}} first. This list shows what belongs to it`);
    const isOver = client.meta.page > 0 && !capability?.pages;
    return capability && !isOver ? capability.list(client, input) : [];
  },
  outputFields: () => [
    { key: 'id', label: 'ID' },
    { key: 'name', label: 'Name' },
  ],
  sample: () => ({ id: '1', name: 'Mia Brook' }),
});

export const lists = [
  dropdown('appointment_list', 'Appointment', (service) => service.appointments?.list, ['contact_id']),
  dropdown('calendar_list', 'Calendar', (service) => service.appointments?.calendars),
  dropdown('call_list', 'Call', (service) => service.calls?.list, ['contact_id']),
  dropdown('call_result_list', 'Call Result', (service) => service.calls?.results),
  dropdown('campaign_list', 'Campaign', (service) => service.choices?.campaigns),
  dropdown('checklist_item_list', 'Checklist Item', (service) => service.checklistItems?.list, [
    'project_id',
    'task_id',
  ]),
  dropdown('company_list', '{Company}', (service) => service.companies?.list),
  // For what can only be done to an open, a {completed} or a queued task. If a product lists all of them together, its list.
  dropdown(
    'completed_task_list',
    '{Completed} {Task}',
    (service) => service.tasks?.listCompleted ?? service.tasks?.list,
    ['contact_id', 'project_id', 'step_id'],
  ),
  dropdown('contact_list', '{Contact}', (service) => service.contacts?.list),
  dropdown('deal_list', '{Deal}', (service) => service.deals?.list, ['contact_id']),
  dropdown('deal_stage_list', 'Stage', (service) => service.deals?.stages, ['pipeline_id']),
  dropdown('event_list', 'Event', (service) => service.reviewEvents?.names),
  dropdown('file_list', 'File', (service) => service.files?.list, [
    'project_id',
    'task_id',
    'contact_id',
    'deal_id',
    'note_id',
    'call_id',
    'meeting_id',
  ]),
  dropdown('form_list', 'Form', (service) => service.submissions?.forms),
  dropdown('folder_list', 'Folder', (service) => service.folders?.list),
  dropdown('lead_source_list', 'Lead Source', (service) => service.choices?.leadSources),
  dropdown('meeting_list', 'Meeting', (service) => service.meetings?.list, ['contact_id']),
  dropdown('lost_reason_list', 'Lost Reason', (service) => service.deals?.lostReasons),
  dropdown('linked_task_list', '{Task}', (service) => service.taskLinks?.targets, ['linked_project_id']),
  dropdown('note_list', '{Note}', (service) => service.notes?.list, ['contact_id', 'task_id', 'project_id']),
  dropdown('open_task_list', 'Open {Task}', (service) => service.tasks?.listOpen ?? service.tasks?.list, [
    'contact_id',
    'project_id',
    'step_id',
  ]),
  dropdown('pipeline_list', 'Pipeline', (service) => service.deals?.pipelines),
  dropdown('predefined_action_list', 'Predefined {Task}', (service) => service.choices?.predefinedTasks),
  dropdown('predefined_item_list', 'Predefined Item', (service) => service.deals?.items),
  dropdown('project_list', '{Project}', (service) => service.projects?.list),
  dropdown('queued_task_list', 'Queued {Task}', (service) => service.tasks?.listQueued, ['contact_id']),
  dropdown('relationship_type_list', 'Relationship Type', (service) => service.relationships?.types),
  dropdown('saved_filter_list', 'Saved Filter', (service) => service.choices?.savedFilters),
  dropdown('project_template_list', 'Template', (service) => service.projects?.templates),
  dropdown('section_list', 'Section', (service) => service.sections?.list, ['project_id']),
  dropdown('stage_list', '{Stage}', (service) => service.choices?.stages, ['project_id']),
  dropdown('status_list', 'Status', (service) => service.choices?.statuses),
  dropdown('step_list', '{Step}', (service) => service.steps?.list, ['project_id']),
  dropdown('tag_list', 'Tag', (service) => service.choices?.tags),
  dropdown('task_action_list', 'Action', (service) => service.taskActions?.list, ['project_id', 'task_id']),
  dropdown('task_link_list', 'Link', (service) => service.taskLinks?.list, ['project_id']),
  dropdown('task_list', '{Task}', (service) => service.tasks?.list, ['contact_id', 'project_id', 'step_id']),
  dropdown('time_zone_list', 'Time Zone', (service) => service.choices?.timeZones),
  dropdown('user_list', 'User', (service) => service.users?.list, ['project_id']),
  dropdown('workflow_list', 'Workflow', (service) => service.choices?.workflows),
  dropdown('version_list', 'Version', (service) => service.files?.versions, ['file_id']),
];

const isChoices = (capability: unknown): capability is Choices =>
  typeof capability === 'object' && capability !== null && 'list' in capability;

const byKey = new Map(lists.map((list) => [list.key, list]));

/** What a list requires to be filled in on a service, by key of the form. */
export const needsOf = (list: string, service: Service): readonly string[] => {
  const capability = byKey.get(list)?.capability(service);
  return (isChoices(capability) && capability.needs) || [];
};
