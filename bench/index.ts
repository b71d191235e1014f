/**
 * `npm run bench [-- --rounds 5] [-- --only poll] [-- --growth] [-- --write]`: builds the app, measures, prints the tables;
 * `--growth` measures only how single runs grow with the account; `--write` also puts the results of a whole run into
 * docs/performance.md. Times depend on the machine; compare the ratios, which are medians of the ratios within each
 * round.
 */
import { parseArgs } from 'node:util';
import { writeGrowth, writeResults } from './page.js';
import { scale } from './scale/index.js';
import { startUp } from './startup.js';
import { table } from './table.js';
import { play } from './work.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    growth: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
if (values.only && values.write) throw new Error('Only a full run can be saved.');

const print = (text: string): void => {
  if (text !== '') process.stdout.write(`${text}\n\n`);
};

if (!values.growth) {
  const outcomes = await play(Number(values.rounds), values.only);
  const compared = outcomes.length > 0 ? table(outcomes) : '';
  const results = values.only ? compared : `${compared}\n\n${await startUp()}`;
  print(results);
  if (values.write) writeResults(Number(values.rounds), results);
}
const grown = await scale(values.only);
print(grown);
if (values.write) writeGrowth(grown);
