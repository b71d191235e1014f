import type { BoardSeed } from './board.js';

/** Acme Studio's own campaigns; the last one is over. */
export const CAMPAIGNS: BoardSeed[] = [
  {
    name: 'Summer Sale Ads',
    folder: 'Campaigns',
    collaborators: ['ada', 'bo', 'cleo'],
    steps: { Internal: ['bo', 'cleo'], Legal: ['marta'] },
    files: [
      {
        name: 'Banner 300x250.png',
        externalId: 'crm-1021',
        versions: [
          {
            age: 8,
            by: 'cleo',
            reviews: [
              {
                step: 'Internal',
                state: 'NEEDS_CHANGES',
                due: -5,
                decisions: [['bo', 'CHANGES_REQUESTED']],
                comments: [
                  { age: 7.4, by: 'bo', body: 'Unreadable at this size. Shorter headline?' },
                  { age: 7.2, by: 'ada', body: 'Try "Half off. Today."', resolved: true },
                ],
              },
            ],
          },
          {
            age: 3,
            by: 'cleo',
            reviews: [{ step: 'Internal', state: 'IN_REVIEW', due: 0.8, decisions: [['bo', 'APPROVED']] }],
          },
        ],
      },
      {
        name: 'Terms and Conditions.pdf',
        externalId: 'crm-1022',
        versions: [
          {
            age: 11,
            by: 'ada',
            reviews: [
              {
                step: 'Legal',
                state: 'IN_REVIEW',
                due: -1,
                comments: [
                  {
                    age: 9,
                    by: 'marta',
                    body: 'Paragraph 3 contradicts the banner.',
                    replies: [
                      { age: 8.5, by: 'ada', body: 'Which one should win? I would keep the banner.' },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    name: 'Brand Film',
    folder: 'Campaigns',
    collaborators: ['ada', 'cleo'],
    sections: ['Rough Cuts'],
    steps: { Internal: ['ada', 'cleo'], Client: ['na'] },
    files: [
      {
        name: 'Rough Cut.mp4',
        section: 'Rough Cuts',
        versions: [
          {
            age: 23,
            by: 'cleo',
            reviews: [
              {
                step: 'Internal',
                state: 'NEEDS_CHANGES',
                decisions: [['ada', 'CHANGES_REQUESTED']],
                comments: [{ age: 22.1, by: 'ada', body: 'Cut the first eight seconds.' }],
              },
            ],
          },
          { age: 17, by: 'cleo', reviews: [{ step: 'Internal', state: 'APPROVED' }] },
          {
            age: 7,
            by: 'cleo',
            reviews: [
              {
                step: 'Client',
                state: 'IN_REVIEW',
                due: 4,
                decisions: [['na', 'APPROVED_WITH_CHANGES']],
                comments: [
                  { age: 6.2, by: 'na', body: '很好！ Only the subtitles are still missing.' },
                  {
                    age: 5.8,
                    by: 'cleo',
                    body: 'Subtitles come from the same agency as last time.',
                    teamOnly: true,
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        name: 'Storyboard.pdf',
        versions: [
          {
            age: 62,
            by: 'ada',
            reviews: [
              {
                step: 'Client',
                state: 'APPROVED',
                due: -58,
                decisions: [['na', 'APPROVED']],
                comments: [{ age: 60, by: 'na', body: 'Scene 4 is our favourite.' }],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    name: 'Client Kick-off',
    folder: 'Clients',
    collaborators: ['ada', 'bo'],
    steps: { Internal: ['bo'], Client: ['renee'] },
    files: [],
  },
  {
    name: 'Holiday Cards',
    folder: 'Campaigns',
    archived: true,
    collaborators: ['ada', 'bo'],
    steps: { Internal: ['bo'], Client: ['renee'] },
    files: [
      {
        name: 'Card Front.pdf',
        externalId: 'crm-1031',
        versions: [
          {
            age: 190,
            by: 'bo',
            reviews: [
              { step: 'Internal', state: 'APPROVED', due: -188, decisions: [['bo', 'APPROVED']] },
              { step: 'Client', state: 'APPROVED', due: -185, decisions: [['renee', 'APPROVED']] },
            ],
          },
        ],
      },
    ],
  },
];
