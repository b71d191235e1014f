import type { BoardSeed } from './board.js';

/** The packaging of a coffee roaster, with a legal check. */
export const NORDLYS_COFFEE: BoardSeed[] = [
  {
    name: 'Nordlys Coffee – Packaging',
    folder: 'Nordlys Coffee',
    collaborators: ['ada', 'bo'],
    sections: ['Bags', 'Labels'],
    steps: { Internal: ['ada', 'bo'], Client: ['soren'], Legal: ['marta'] },
    files: [
      {
        name: 'Bag Front 250 g.pdf',
        externalId: 'crm-1010',
        section: 'Bags',
        versions: [
          {
            age: 26,
            by: 'bo',
            reviews: [
              {
                step: 'Internal',
                state: 'NEEDS_CHANGES',
                due: -24,
                decisions: [['ada', 'CHANGES_REQUESTED']],
                comments: [
                  {
                    age: 25.3,
                    by: 'ada',
                    body: 'The green is not the one from the style guide.',
                    attachment: 'Style Guide Colours.pdf',
                  },
                ],
              },
            ],
          },
          {
            age: 20,
            by: 'bo',
            reviews: [
              { step: 'Internal', state: 'APPROVED', decisions: [['ada', 'APPROVED']] },
              {
                step: 'Client',
                state: 'APPROVED',
                due: -15,
                decisions: [['soren', 'APPROVED']],
                comments: [{ age: 18.6, by: 'soren', body: 'Smukt! Just what we hoped for.', pinned: true }],
              },
              {
                step: 'Legal',
                state: 'NEEDS_CHANGES',
                due: -13,
                decisions: [['marta', 'CHANGES_REQUESTED']],
                comments: [
                  {
                    age: 17,
                    by: 'marta',
                    body: '"Organic" needs the certificate number beside it.',
                    marker: { page: 1, x: 0.31, y: 0.88 },
                    replies: [
                      { age: 16.4, by: 'ada', body: 'Søren sends the number this week.' },
                      { age: 16.3, by: 'bo', body: 'Keeping the space free for it.', teamOnly: true },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        name: 'Bag Back 250 g.pdf',
        externalId: 'crm-1010',
        section: 'Bags',
        versions: [
          {
            age: 15,
            by: 'bo',
            reviews: [
              { step: 'Internal', state: 'IN_REVIEW', due: 6 },
              { step: 'Legal', state: 'IN_REVIEW', due: 9 },
            ],
          },
        ],
      },
      {
        name: 'Label Set.pdf',
        section: 'Labels',
        versions: [
          { age: 4, by: 'ada', reviews: [] },
          { age: 2, by: 'ada', reviews: [{ step: 'Internal', state: 'IN_REVIEW', due: 5 }] },
        ],
      },
    ],
  },
];
