/**
 * `npm run bench [-- --rounds 5] [-- --only poll] [-- --write]`: builds the app, measures, prints one table; `--write`
 * puts it into docs/performance.md as well. Times are of this machine; what compares are the ratios, which are medians
 * of ratios within one round.
 */
import { parseArgs } from 'node:util';
import { writePage } from './page.js';
import { startUp } from './startup.js';
import { table } from './table.js';
import { play } from './work.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
});
if (values.only && values.write) throw new Error('Only a full run can be saved.');

const outcomes = await play(Number(values.rounds), values.only);
const results = values.only ? table(outcomes) : `${table(outcomes)}\n\n${await startUp()}`;
process.stdout.write(`${results}\n`);
if (values.write) writePage(Number(values.rounds), results);
