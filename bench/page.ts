/** Puts results into docs/performance.md, each between its two markers. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

const PAGE = 'docs/performance.md';

const MARKS = {
  results: ['<!-- measured: npm run bench -- --write -->', '<!-- end -->'],
  growth: ['<!-- growth: npm run bench -- --growth --write -->', '<!-- end of growth -->'],
} as const;

const replace = (part: keyof typeof MARKS, how: string, results: string): void => {
  const [start, end] = MARKS[part];
  const page = readFileSync(PAGE, 'utf8');
  const [before] = page.split(start);
  const [, after] = page.split(end);
  if (before === undefined || after === undefined) throw new Error(`${PAGE} has lost its marks.`);
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'CPU'}`;
  const about = `Measured on ${day} with Node ${process.version}, ${how}, ${machine}.`;
  writeFileSync(PAGE, `${before}${start}\n\n${about}\n\n${results}\n\n${end}${after}`);
};

export const writeResults = (rounds: number, results: string): void =>
  replace('results', `${rounds} rounds`, results);

export const writeGrowth = (results: string): void =>
  replace('growth', 'a median of three runs per size', results);
