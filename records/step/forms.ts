/** The forms of the operations on steps, side by side. */

import { form } from '../field.js';
import { boardId, boardName, invitation, projectId, stepId, useExisting } from '../shared_fields.js';

export const newReviewerGroup = form([boardId]);

export const createReviewerGroup = form([
  boardId,
  boardName,
  {
    ...useExisting,
    helpText:
      'Takes the one that has this name already and gives it the settings below. Makes a new one only when there is none.',
  },
]);

export const inviteReviewers = form([
  { ...projectId, needed: undefined, helpText: 'Narrows the choice of {Step}.' },
  {
    ...stepId,
    required: true,
    helpText: 'One that a template brought along is found by its name with the step Find {Step}.',
  },
  {
    key: 'emails',
    label: 'Reviewers',
    list: true,
    required: true,
    helpText:
      'Their email addresses, one per line. Those who are in the group already are left alone. If Filestage refuses people outside your team, add them in the product.',
  },
  {
    key: 'request_decision',
    label: 'Ask for a Decision',
    type: 'boolean',
    helpText: 'Whether they must decide on each review. Leave blank for Filestage’s default.',
  },
  ...invitation,
]);

export const findReviewerGroup = form([
  { ...projectId, helpText: 'Where a name is looked for.', needed: undefined },
  { key: 'name', label: 'Name', helpText: 'Finds exactly this name, in any letter case.' },
  {
    key: 'step_id',
    label: '{Step}',
    dynamic: 'step_list.id.name',
    dependsOn: ['project_id'],
    helpText: 'Used before the name.',
  },
]);
