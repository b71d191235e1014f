import type { PlainInputField } from '../../model/fields.js';
import type { Step } from '../../model/project.js';
import type { Written } from '../../model/record.js';
import { refuse } from '../../platform/failure.js';
import { flag, isBlank, sameText, text } from '../../platform/values.js';
import type { CreateStepInput, InviteReviewersInput } from '../inputs.js';
import type { Action } from '../service.js';
import { readEmails } from './emails.js';
import { path } from './lists.js';
import { readStep, readSteps, toStep } from './steps.js';
import type { StepRecord } from './types.js';

/** Settings of a group: label and documented default by form key, which is Filestage's own with underscores. */
const SETTINGS: Record<string, { name: string; label: string; otherwise: boolean }> = {
  download_in_review: { name: 'downloadInReview', label: 'Download While in Review', otherwise: true },
  download_needs_changes: {
    name: 'downloadNeedsChanges',
    label: 'Download When Changes Are Needed',
    otherwise: true,
  },
  download_approved: { name: 'downloadApproved', label: 'Download When Approved', otherwise: true },
  comment_in_review: { name: 'commentInReview', label: 'Comment While in Review', otherwise: true },
  comment_needs_changes: {
    name: 'commentNeedsChanges',
    label: 'Comment When Changes Are Needed',
    otherwise: false,
  },
  comment_approved: { name: 'commentApproved', label: 'Comment When Approved', otherwise: false },
  email_notifications: { name: 'emailNotifications', label: 'E-mail Notifications', otherwise: false },
  uploading_enabled: { name: 'uploadingEnabled', label: 'Uploads by Reviewers', otherwise: false },
  anonymous_reviewers: { name: 'anonymousReviewers', label: 'Anonymous Reviewers', otherwise: false },
};

const settingFields = (): PlainInputField[] =>
  Object.entries(SETTINGS).map(([key, { label, otherwise }]) => ({
    key,
    label,
    type: 'boolean',
    helpText: `Filestage says ${otherwise ? 'yes' : 'no'} unless you choose.`,
  }));

/** What the form says of settings that the group does not have so. */
const differing = (input: object, step: StepRecord): Record<string, boolean> =>
  Object.fromEntries(
    Object.entries(SETTINGS).flatMap(([key, { name, otherwise }]) => {
      const value: unknown = Reflect.get(input, key);
      if (isBlank(value)) return [];
      const wanted = flag(value, otherwise);
      return wanted === (step.settings?.[name] ?? otherwise) ? [] : [[name, wanted]];
    }),
  );

/**
 * A group, or the one of that name, with these settings. Whether a setting that is left out stays or goes back to its
 * default is documented nowhere, so those that the group has are sent along.
 */
export const create: Action<CreateStepInput, Written<Step>> = {
  fields: settingFields,
  run: async (client, input) => {
    const { project_id: projectId, name, use_existing } = input;
    const existing = flag(use_existing, true)
      ? (await readSteps(client, projectId)).find((step) => sameText(step.name, name))
      : undefined;
    const step = existing ?? (await client.post<StepRecord>('/steps', { projectId, name: name.trim() }));
    const changes = differing(input, step);
    if (Object.keys(changes).length === 0) return { ...toStep(step), changed: !existing };
    const settings = { ...step.settings, ...changes };
    return {
      ...toStep(await client.put<StepRecord>(path('steps', step.id, 'settings'), settings)),
      changed: true,
    };
  },
};

/** Those who are in the group already, and are asked for a decision where that is wanted, get no second mail. */
export const invite: Action<InviteReviewersInput, Written<Step>> = {
  run: async (client, input) => {
    const emails = readEmails(input.emails, 'Reviewers');
    if (emails.length === 0) throw refuse('Fill in Reviewers');
    const asks = isBlank(input.request_decision) ? undefined : flag(input.request_decision, false);
    const step = await readStep(client, input.step_id);
    const missing = emails.filter((email) => {
      const present = step.reviewers?.find((reviewer) => sameText(reviewer.email, email));
      return !present || (asks !== undefined && (present.reviewDecisionRequested ?? false) !== asks);
    });
    if (missing.length === 0) return { ...toStep(step), changed: false };
    const answer = await client.post<StepRecord>(path('steps', step.id, 'reviewers'), {
      reviewerEmails: missing,
      notifyEmail: flag(input.notify_email, true),
      message: text(input.message) ?? undefined,
      requestDecision: asks,
    });
    return { ...toStep(answer), changed: true };
  },
};
