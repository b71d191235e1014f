/** The forms of the operations on events, side by side. */

import { form } from '../field.js';
import { boardId, projectId } from '../shared_fields.js';

export const reviewEvent = form([
  {
    key: 'events',
    label: 'Events',
    list: true,
    required: true,
    dynamic: 'event_list.id.name',
    helpText:
      'Names of events as Filestage spells them. It documents none: the choice shows those that webhooks of your team use already, others can be typed as a custom value.',
  },
  {
    ...boardId,
    required: false,
    helpText: 'Leave blank for all projects. An event that does not tell its project triggers, too.',
  },
]);

export const webhookEvent = form([
  {
    ...projectId,
    needed: undefined,
    helpText: 'The {project} that sends the events: it tells which field of {a task} is what.',
  },
]);
