/**
 * `npm run bench [-- --rounds 5] [-- --only poll]`: builds the app, measures, prints one table. Times are of this
 * machine; what compares are the ratios, which are medians of ratios within one round.
 */
import { parseArgs } from 'node:util';
import { startUp } from './startup.js';
import { table } from './table.js';
import { play } from './work.js';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, only: { type: 'string', default: '' } },
});

const outcomes = await play(Number(values.rounds), values.only);
process.stdout.write(`${table(outcomes)}\n`);
if (!values.only) process.stdout.write(`\n${await startUp()}\n`);
