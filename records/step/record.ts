import { type RecordOf, record, text, texts } from '../keys.js';

/** Filestage reviewer group. */
export const step = record(
  'steps',
  {
    name: text('Name'),
    project_id: text('{Project} ID'),
    /** E-mail addresses of the reviewers invited so far. */
    reviewers: texts('Reviewers'),
  },
  {
    id: '7a1f0c5be2d94f6f8a3c1d2e3f405162',
    service: 'filestage',
    url: 'https://app.filestage.io/step/7a1f0c5be2d94f6f8a3c1d2e3f405162',
    name: 'Client',
    project_id: 'b1cd742149aa51b33b01fec0e3b93663',
    reviewers: ['mia@brookandsons.example'],
  },
);

export interface Step extends RecordOf<typeof step> {}
