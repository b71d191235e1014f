/** How single runs grow with the account: each case at its full size and at a quarter of it, next to Zapier's limits. */
import { buildScaleWorker, measureScale, startScaleServer } from '../processes.js';
import { SCALE_CASES, type ScaleCase } from './cases.js';
import type { ScaleMeasure } from './wire.js';

/** Seconds and megabytes. Larger outputs go through Zapier's storage. */
const LIMITS = { time: 30, memory: 450, output: 6 };
const LABELS = {
  onepagecrm: 'OnePageCRM',
  highlevel: 'HighLevel',
  flowdash: 'Flowdash',
  filestage: 'Filestage',
};
const QUARTER = 4;

interface Grown {
  found: ScaleCase;
  quarter: ScaleMeasure;
  whole: ScaleMeasure;
}

const at = async (
  worker: string,
  { name, service, fill }: ScaleCase,
  size: number,
): Promise<ScaleMeasure> => {
  const { stop, ...place } = await startScaleServer(fill, size);
  try {
    return await measureScale(worker, { name, service, size, place });
  } finally {
    stop();
  }
};

/** 1.00 is linear. */
const exponent = (quarter: number, whole: number): string =>
  (Math.log(whole / quarter) / Math.log(QUARTER)).toFixed(2);

const row = ({ found, quarter, whole }: Grown): string[] => [
  found.name,
  LABELS[found.service],
  `${found.size.toLocaleString('en-US')} ${found.unit}`,
  String(whole.requests),
  (whole.time / 1_000).toFixed(2),
  whole.memory.toFixed(0),
  whole.output.toFixed(1),
  exponent(quarter.time, whole.time),
];

const HEAD = [
  'run',
  'on',
  'account',
  'requests',
  'time s',
  'peak MB',
  'output MB',
  'time grows with N to the',
];
const RULES = ['---', '---', '---', '---:', '---:', '---:', '---:', '---:'];
const MOST = [
  "Zapier's limit",
  '',
  '',
  '',
  String(LIMITS.time),
  String(LIMITS.memory),
  String(LIMITS.output),
  '1.00',
];

const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;

/** The table of all cases whose name contains this text; empty if there are none. */
export const scale = async (only: string): Promise<string> => {
  const cases = SCALE_CASES.filter(({ name }) => name.toLowerCase().includes(only.toLowerCase()));
  if (cases.length === 0) return '';
  const worker = await buildScaleWorker();
  const grown: Grown[] = [];
  for (const found of cases) {
    process.stderr.write(`scale: ${found.name}, ${found.service}\n`);
    const quarter = await at(worker, found, found.size / QUARTER);
    const whole = await at(worker, found, found.size);
    grown.push({ found, quarter, whole });
  }
  return [HEAD, RULES, ...grown.map(row), MOST].map(line).join('\n');
};
