import type { Account } from '../account.js';
import { addAction } from './actions.js';
import { addNote } from './activities.js';
import { dayIn } from './age.js';
import { addDeal } from './deals.js';

/** What the studio finished for whom: contact, job, amount, last action, note, days since it was closed. */
const TABLE = `
Lindström|Race numbers|430|Send the race numbers|Must stand salt water.|240
Lindström|Kayak decals|1150|Stick the decals|Two sets kept in the boathouse.|220
Lindström|Harbour banners|640|Hang up the banners|The pier has hooks at four metres.|200
Lindström|Club jerseys|980|Approve the proof|Fjord blue only, no gradients.|180
Lindström|Trail map|720|Print the map|Folds to pocket size.|165
Lindström|Season film|3900|Show the final cut|Music is licensed until next year.|150
Lindström|Gift vouchers|120|Hand over the vouchers|Numbered from 1 to 300.|130
Lindström|Paddle stickers|90|Post the stickers|Sixty for regulars.|110
Kjær|Sail emblem|990|Send the vector files|The sailmaker wants them in one colour.|90
Kjær|Studio sign|480|Measure the door|Keys are at the bakery.|85
Kjær|Portfolio prints|560|Check the colours|Prefers matt paper from now on.|80
佐藤|Gallery cards|370|Check the Japanese text|Set by hand, checked twice.|82
佐藤|Exhibition posters|540|Put up the posters|The station takes ten.|76
佐藤|Stamp set|95|Bring the stamps|Green ink only.|70
Hale|Icon set|1600|Hand over the icons|Delivered in two sizes.|64
Hale|Pitch deck|1250|Present the deck|Needs it as Keynote too.|60
Wiśniewska|Title cards|310|Send the title cards|Safe area for wide screens.|55
Wiśniewska|Crew badges|180|Deliver the badges|Names follow on the day.|50
`;

const lines = TABLE.trim().split('\n');

/** The names of the deals. */
export const PAST_JOBS: string[] = lines.map((line) => line.split('|')[1] ?? '');

/** Jobs of the last year, each with its deal, its note and its action, so that lists are longer than a screen. */
export const seedPastJobs = (account: Account): void => {
  for (const line of lines) {
    const [who = '', name = '', amount, text = '', note = '', days] = line.split('|');
    const age = Number(days);
    const closed = dayIn(account, -age);
    const deal = addDeal(account, {
      ...{ who, name, amount: Number(amount), age: age + 5, changed: age },
      more: { status: 'won', expected_close_date: closed, close_date: closed },
    });
    addNote(account, who, note, age, account.callerId, deal);
    addAction(account, { who, text, age: age + 4, plan: { status: 'date', date: closed }, done: age });
  }
};
