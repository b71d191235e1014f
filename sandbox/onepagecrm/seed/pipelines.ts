import type { Account } from '../account.js';
import type { Pipeline } from '../catalog_types.js';

/** Two of sales and one of delivery. A stage may have no label (recorded answer). */
const PIPELINES: Omit<Pipeline, 'id'>[] = [
  {
    name: 'New Business',
    type: 'sales',
    default: true,
    won_column_enabled: true,
    won_column_name: 'Won',
    stages: [
      { stage: 10, label: 'Brief received' },
      { stage: 30, label: 'Proposal sent' },
      { stage: 60, label: 'Negotiation' },
      { stage: 90, label: null },
    ],
  },
  {
    name: 'Retainers',
    type: 'sales',
    default: false,
    won_column_enabled: false,
    won_column_name: '',
    stages: [
      { stage: 25, label: 'Renewal due' },
      { stage: 75, label: 'Renewal sent' },
    ],
  },
  {
    name: 'Delivery',
    type: 'delivery',
    default: false,
    won_column_enabled: false,
    won_column_name: '',
    stages: [
      { stage: 20, label: 'Kick-off' },
      { stage: 80, label: 'Sign-off' },
    ],
  },
];

export const seedPipelines = ({ catalog, world }: Account): void => {
  for (const pipeline of PIPELINES) catalog.pipelines.add({ id: world.id('hex24'), ...pipeline });
};
