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
      'The names of events, as Filestage spells them. Filestage documents none: the list shows those that your team’s webhooks already use. Enter others as a custom value.',
  },
  {
    ...boardId,
    required: false,
    helpText: 'Leave blank for all projects. An event that does not name its project also triggers.',
  },
]);

export const webhookEvent = form([
  {
    ...projectId,
    needed: undefined,
    helpText: 'The {project} that sends the events. It shows which field of {a task} is which.',
  },
]);
