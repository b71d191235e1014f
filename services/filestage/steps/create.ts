import { type Addition, orUnfinished } from '../../../platform/after_write.js';
import { differing } from '../../../platform/changes.js';
import { Failure, UNREADABLE } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { flag, isBlank, sameText } from '../../../platform/values.js';
import { isObject } from '../../../platform/wire.js';
import type { Offer } from '../../../records/capability.js';
import type { PlainInputField } from '../../../records/field.js';
import type { Steps } from '../../../records/step/capabilities.js';
import { stepPath } from '../paths.js';
import { readSteps } from '../reads.js';
import type { StepRecord } from '../wire.js';
import * as wire from '../wire.js';
import { toStep } from './record.js';

interface Setting {
  /** The key in the form. */
  key: string;
  /** The name at Filestage. */
  name: string;
  label: string;
  /** The documented default. */
  otherwise: boolean;
}

/** Settings of a group. */
const SETTINGS = [
  { key: 'download_in_review', name: 'downloadInReview', label: 'Download While in Review', otherwise: true },
  {
    key: 'download_needs_changes',
    name: 'downloadNeedsChanges',
    label: 'Download When Changes Are Needed',
    otherwise: true,
  },
  { key: 'download_approved', name: 'downloadApproved', label: 'Download When Approved', otherwise: true },
  { key: 'comment_in_review', name: 'commentInReview', label: 'Comment While in Review', otherwise: true },
  {
    key: 'comment_needs_changes',
    name: 'commentNeedsChanges',
    label: 'Comment When Changes Are Needed',
    otherwise: false,
  },
  { key: 'comment_approved', name: 'commentApproved', label: 'Comment When Approved', otherwise: false },
  { key: 'email_notifications', name: 'emailNotifications', label: 'Email Notifications', otherwise: false },
  { key: 'uploading_enabled', name: 'uploadingEnabled', label: 'Uploads by Reviewers', otherwise: false },
  { key: 'anonymous_reviewers', name: 'anonymousReviewers', label: 'Anonymous Reviewers', otherwise: false },
] as const satisfies Setting[];

type SettingsInput = { [Key in (typeof SETTINGS)[number]['key']]?: boolean | undefined };

const own: PlainInputField[] = SETTINGS.map(({ key, label, otherwise }) => ({
  key,
  label,
  type: 'boolean',
  helpText: `Leave blank for ${otherwise ? 'Yes' : 'No'}.`,
}));

/** Settings are written back whole: what cannot be read must not be lost. */
const settingsOf = ({ settings }: StepRecord): Record<string, unknown> => {
  if (settings === null) return {};
  if (!isObject(settings)) throw new Failure({ kind: 'unavailable', reason: UNREADABLE });
  return settings;
};

/** The form's settings that differ from the group's. */
const chosenSettings = (input: SettingsInput, settings: Record<string, unknown>): object => {
  const chosen = SETTINGS.filter(({ key }) => !isBlank(input[key]));
  return differing(
    Object.fromEntries(chosen.map(({ key, name, otherwise }) => [name, flag(input[key], otherwise)])),
    Object.fromEntries(chosen.map(({ name, otherwise }) => [name, settings[name] ?? otherwise])),
  );
};

const CHOSEN: Addition = { what: 'what was chosen of its settings', how: 'by running this step again' };

/**
 * A new group, or the existing one of that name, with these settings. Whether a setting that is left out stays or goes
 * back to its default is not documented, so the group's present settings are sent along.
 */
export const create: Offer<Steps['create'], SettingsInput> = {
  fields: own,
  run: async (client, input) => {
    const { project_id: projectId, name, use_existing } = input;
    const existing = flag(use_existing, true)
      ? (await readSteps(client, projectId)).find((step) => sameText(step.name, name))
      : undefined;
    const step = existing ?? (await client.post(path`/steps`, wire.step, { projectId, name: name.trim() }));
    const present = settingsOf(step);
    const changes = chosenSettings(input, present);
    if (Object.keys(changes).length === 0) return { ...toStep(step), changed: !existing };
    const settings = { ...present, ...changes };
    const write = () => client.put(path`${stepPath(step.id)}/settings`, wire.step, settings);
    const changed = existing
      ? await write()
      : await orUnfinished(client, 'Filestage', 'The reviewer group was created.', CHOSEN, write);
    return { ...toStep(changed), changed: true };
  },
};
