import { dataFile, list, number, object, text } from '../../kernel/data_file.js';
import type { Account } from '../account.js';
import { addAction } from './actions.js';
import { addNote } from './activities.js';
import { dayIn } from './age.js';
import { addDeal } from './deals.js';

export const pastJobs = dataFile(
  import.meta.url,
  'past_jobs.yaml',
  list(object({ who: text, name: text, amount: number, text, note: text, age: number })),
);

/** Jobs of the last year, each with its deal, its note and its action, so that lists are longer than a screen. */
export const seedPastJobs = (account: Account): void => {
  for (const { who, name, amount, text, note, age } of pastJobs()) {
    const closed = dayIn(account, -age);
    const deal = addDeal(
      account,
      { who, name, amount, age: age + 5, changed: age },
      { status: 'won', expected_close_date: closed, close_date: closed },
    );
    addNote(account, { who, text: note, age, by: 'ada' }, deal);
    addAction(account, { who, text, age: age + 4, status: 'date', date: -age, done: age });
  }
};
