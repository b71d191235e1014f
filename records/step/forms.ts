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
      'Gives the settings below to the one that already has this name. Creates a new one only if there is none.',
  },
]);

export const inviteReviewers = form([
  { ...projectId, needed: undefined, helpText: 'Narrows the choice of {Step}.' },
  {
    ...stepId,
    required: true,
    helpText: 'To use one that came with a template, find it by name with the step Find {Step}.',
  },
  {
    key: 'emails',
    label: 'Reviewers',
    list: true,
    required: true,
    helpText:
      'Their email addresses, one per line. People who are already in the group are skipped. If Filestage refuses people outside your team, add them in Filestage.',
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
  { ...projectId, helpText: 'The project in which to look for the name.', needed: undefined },
  { key: 'name', label: 'Name', helpText: 'Finds exactly this name, in any letter case.' },
  {
    key: 'step_id',
    label: '{Step}',
    dynamic: 'step_list.id.name',
    dependsOn: ['project_id'],
    helpText: 'Takes priority over Name.',
  },
]);
