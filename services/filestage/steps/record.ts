import { list, text, webAddress } from '../../../platform/values.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { type Step, step } from '../../../records/step/record.js';
import type { StepRecord } from '../wire.js';

export const sample = {
  id: '7a1f0c5be2d94f6f8a3c1d2e3f405162',
  service: 'filestage',
  url: 'https://app.filestage.io/step/7a1f0c5be2d94f6f8a3c1d2e3f405162',
  name: 'Client',
  project_id: 'b1cd742149aa51b33b01fec0e3b93663',
  reviewers: ['mia@brookandsons.example'],
} satisfies SampleOf<Step>;

const fill = filling(step, sample);

/** Filestage reviewer group -> step. */
export const toStep = (step: StepRecord): Step =>
  fill({
    id: step.id,
    url: webAddress(step.reviewLink),
    name: text(step.name),
    project_id: text(step.projectId),
    reviewers: list((step.reviewers ?? []).map(({ email }) => email ?? '')),
    // The settings can hold the group's password in the clear.
    more: step.more,
  });
