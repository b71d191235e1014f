/**
 * `npm run bench [-- --rounds 5] [-- --only poll] [-- --write]`: builds the app, measures, prints one table; `--write`
 * puts it into docs/performance.md as well. Times are of this machine; what compares are the ratios, which are medians
 * of ratios within one round.
 */
import { parseArgs } from 'node:util';
import { writePage } from './page.js';
import { scale } from './scale/index.js';
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
if (values.only && values.write) throw new Error('Only a whole run can be written down.');

const outcomes = await play(Number(values.rounds), values.only);
const parts = [
  outcomes.length > 0 ? table(outcomes) : '',
  await scale(values.only),
  values.only ? '' : await startUp(),
];
const results = parts.filter((part) => part !== '').join('\n\n');
process.stdout.write(`${results}\n`);
if (values.write) writePage(Number(values.rounds), results);
