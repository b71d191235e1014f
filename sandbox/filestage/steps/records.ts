import type { World } from '../../kernel/world.js';
import { invalid } from '../errors.js';
import type { Fields } from '../fields.js';
import { stepLink } from '../links.js';
import type { Store } from '../store.js';
import type { Step, StepSettings } from '../types.js';

export const DEFAULT_STEP_SETTINGS: StepSettings = {
  downloadInReview: true,
  downloadNeedsChanges: true,
  downloadApproved: true,
  commentInReview: true,
  commentNeedsChanges: false,
  commentApproved: false,
  emailNotifications: false,
  passwordProtection: false,
  uploadingEnabled: false,
  anonymousReviewers: false,
};

export const addStep = (
  store: Store,
  world: World,
  projectId: string,
  name: string,
  settings: StepSettings = { ...DEFAULT_STEP_SETTINGS },
): Step => store.steps.add({ id: world.id('hex32'), name, projectId, reviewers: [], settings });

export const stepView = (store: Store, { id, name, projectId, reviewers, settings }: Step) => ({
  id,
  name,
  projectId,
  reviewLink: stepLink(id),
  reviewers: reviewers.map(({ userId, reviewDecisionRequested }) => ({
    email: store.users.get(userId)?.email ?? '',
    reviewDecisionRequested,
  })),
  settings: { ...settings },
});

/** Settings as sent; any that are left out fall back to their documented defaults, whatever they were before (a guess). */
export const readStepSettings = (fields: Fields): StepSettings => {
  const read = (name: Exclude<keyof StepSettings, 'password'>): boolean =>
    fields.optionalFlag(name) ?? DEFAULT_STEP_SETTINGS[name];
  const password = fields.optionalText('password');
  const settings: StepSettings = {
    downloadInReview: read('downloadInReview'),
    downloadNeedsChanges: read('downloadNeedsChanges'),
    downloadApproved: read('downloadApproved'),
    commentInReview: read('commentInReview'),
    commentNeedsChanges: read('commentNeedsChanges'),
    commentApproved: read('commentApproved'),
    emailNotifications: read('emailNotifications'),
    passwordProtection: read('passwordProtection'),
    ...(password !== undefined && { password }),
    uploadingEnabled: read('uploadingEnabled'),
    anonymousReviewers: read('anonymousReviewers'),
  };
  if (settings.passwordProtection && password === undefined)
    throw invalid('"password" is required when "passwordProtection" is true');
  return settings;
};
