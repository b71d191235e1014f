import type { BoardSeed } from './board.js';

/** Two projects of one client: a campaign in full swing and a website that is nearly done. */
export const HARBOR_HOTEL: BoardSeed[] = [
  {
    name: 'Harbor Hotel – Spring Campaign',
    folder: 'Harbor Hotel',
    collaborators: ['ada', 'bo', 'cleo'],
    sections: ['Print', 'Social Media'],
    steps: { Internal: ['ada', 'bo'], Client: ['zoe', 'renee'], Legal: ['marta'] },
    files: [
      {
        name: 'Key Visual.pdf',
        externalId: 'crm-1001',
        section: 'Print',
        versions: [
          {
            age: 41,
            by: 'bo',
            name: 'Key Visual v1.pdf',
            reviews: [
              {
                step: 'Internal',
                state: 'NEEDS_CHANGES',
                due: -38,
                decisions: [['ada', 'CHANGES_REQUESTED']],
                comments: [
                  {
                    age: 40.5,
                    by: 'ada',
                    body: 'The logo is too close to the edge.',
                    marker: { page: 1, x: 0.82, y: 0.06 },
                    resolved: true,
                    replies: [{ age: 40.2, by: 'bo', body: 'Moved 6 mm inwards in the next version.' }],
                  },
                  { age: 40.4, by: 'cleo', body: 'Budget covers one more round only.', teamOnly: true },
                ],
              },
            ],
          },
          {
            age: 33,
            by: 'bo',
            name: 'Key Visual v2.pdf',
            reviews: [
              { step: 'Internal', state: 'APPROVED', due: -31, decisions: [['ada', 'APPROVED']] },
              {
                step: 'Client',
                state: 'NEEDS_CHANGES',
                due: -28,
                decisions: [
                  ['zoe', 'CHANGES_REQUESTED'],
                  ['renee', 'APPROVED_WITH_CHANGES'],
                ],
                comments: [
                  {
                    age: 31.5,
                    by: 'zoe',
                    body: 'Could the sea be a little warmer? It looks like November.',
                    marker: { page: 1, x: 0.4, y: 0.55 },
                    replies: [
                      { age: 31.2, by: 'renee', body: 'Agreed, more like the photo from Lisbon.' },
                      { age: 31, by: 'bo', body: 'I still have the warm take. Will do.' },
                    ],
                  },
                  {
                    age: 31.3,
                    by: 'zoe',
                    body: 'Our new logo is attached.',
                    attachment: 'Harbor Hotel Logo.png',
                    pinned: true,
                  },
                ],
              },
            ],
          },
          {
            age: 12,
            by: 'bo',
            name: 'Key Visual.pdf',
            reviews: [
              { step: 'Client', state: 'APPROVED', due: -9, decisions: [['zoe', 'APPROVED']] },
              {
                step: 'Legal',
                state: 'IN_REVIEW',
                due: 3,
                comments: [{ age: 5, by: 'marta', body: 'Is the star rating still valid this year? [~ada]' }],
              },
            ],
          },
        ],
      },
      {
        name: 'Lobby Poster A1.pdf',
        externalId: 'crm-1002',
        section: 'Print',
        versions: [
          {
            age: 9,
            by: 'cleo',
            reviews: [
              {
                step: 'Internal',
                state: 'IN_REVIEW',
                due: -2,
                comments: [
                  { age: 8.1, by: 'bo', body: 'Bleed is missing on the left.' },
                  { age: 7.9, by: 'cleo', body: 'Printer needs it by Friday at the latest.', teamOnly: true },
                ],
              },
            ],
          },
        ],
      },
      {
        name: 'Story – Weekend Offer.png',
        section: 'Social Media',
        versions: [
          {
            age: 6,
            by: 'cleo',
            reviews: [
              { step: 'Internal', state: 'APPROVED', decisions: [['bo', 'APPROVED']] },
              { step: 'Client', state: 'IN_REVIEW', due: 1 },
            ],
          },
        ],
      },
    ],
  },
  {
    name: 'Harbor Hotel – Website Relaunch',
    folder: 'Harbor Hotel',
    collaborators: ['ada', 'cleo'],
    steps: { Internal: ['ada', 'cleo'], Client: ['zoe'] },
    files: [
      {
        name: 'Homepage.png',
        externalId: 'crm-1001',
        versions: [
          {
            age: 58,
            by: 'cleo',
            reviews: [
              {
                step: 'Client',
                state: 'NEEDS_CHANGES',
                due: -54,
                decisions: [['zoe', 'REJECTED']],
                comments: [
                  {
                    age: 56,
                    by: 'zoe',
                    body: 'Rooms must come before the restaurant.',
                    resolved: true,
                    replies: [{ age: 55.5, by: 'cleo', body: 'Swapped.' }],
                  },
                ],
              },
            ],
          },
          {
            age: 47,
            by: 'cleo',
            reviews: [{ step: 'Client', state: 'APPROVED', due: -44, decisions: [['zoe', 'APPROVED']] }],
          },
        ],
      },
      {
        name: 'Booking Page.png',
        externalId: 'crm-1003',
        versions: [
          {
            age: 19,
            by: 'cleo',
            reviews: [
              {
                step: 'Internal',
                state: 'APPROVED',
                due: -17,
                decisions: [['ada', 'APPROVED_WITH_CHANGES']],
              },
              {
                step: 'Client',
                state: 'IN_REVIEW',
                due: -4,
                comments: [{ age: 14, by: 'zoe', body: 'Is this font free to use on the web?' }],
              },
            ],
          },
        ],
      },
    ],
  },
];
