/** Puts the results into docs/performance.md, between its two marks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

const PAGE = 'docs/performance.md';
const START = '<!-- measured: npm run bench -- --write -->';
const END = '<!-- end -->';

export const writePage = (rounds: number, results: string): void => {
  const page = readFileSync(PAGE, 'utf8');
  const [before] = page.split(START);
  const [, after] = page.split(END);
  if (before === undefined || after === undefined) throw new Error(`${PAGE} has lost its marks.`);
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'CPU'}`;
  const about = `Measured on ${day} with Node ${process.version}, ${rounds} rounds, ${machine}.`;
  writeFileSync(PAGE, `${before}${START}\n\n${about}\n\n${results}\n\n${END}${after}`);
};
