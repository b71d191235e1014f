/** The table of the measured scenarios, in Markdown. */
import type { Contender, Measure } from './wire.js';
import { type Outcome, over } from './work.js';

const LABELS = { onepagecrm: 'OnePageCRM', highlevel: 'HighLevel' };

const number = (value: number): string => {
  if (Number.isNaN(value)) return '-';
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
};
const ratio = (value: number): string => (Number.isFinite(value) ? value.toFixed(2) : '-');

const part = (outcome: Outcome, contender: Contender, value: (measure: Measure) => number): number =>
  over(outcome, (round) => {
    const measure = round[contender];
    return measure && value(measure);
  });

const time = ({ time }: Measure): number => time;

/** Time as a share of what the target allows: 1.5 times the floor's time, plus the platform's own overhead. */
export const shareOfBudget = (outcome: Outcome): number =>
  over(outcome, ({ handoff, floor, empty }) =>
    handoff && floor && empty ? handoff.time / (1.5 * floor.time + empty.time) : undefined,
  );

const HEAD = [
  ['what', '---'],
  ['on', '---'],
  ['by', '---'],
  ['requests', '---:'],
  ['time ms', '---:'],
  ['CPU ms', '---:'],
  ['peak MB', '---:'],
  ['time / floor', '---:'],
  ['of budget', '---:'],
] as const;

const BY: Record<Contender, string> = {
  handoff: '**Handoff**',
  floor: 'floor',
  core: 'core alone',
  empty: 'empty operation',
  pipedream: 'Pipedream',
};

const row = (outcome: Outcome, contender: Contender): string[] => {
  const target = outcome.scenario.target?.[outcome.service];
  const requests = part(outcome, contender, (measure) => measure.requests.length);
  const toFloor = over(outcome, (round) => {
    const [own, floor] = [round[contender], round.floor];
    return own && floor && floor.requests.length > 0 ? own.time / floor.time : undefined;
  });
  return [
    outcome.scenario.name,
    LABELS[outcome.service],
    BY[contender],
    contender === 'handoff' && target !== undefined ? `${requests} (target ${target})` : String(requests),
    number(part(outcome, contender, time)),
    number(part(outcome, contender, ({ cpu }) => cpu)),
    number(part(outcome, contender, ({ memory }) => memory)),
    ratio(toFloor),
    contender === 'handoff' ? ratio(shareOfBudget(outcome)) : '',
  ];
};

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export const table = (outcomes: Outcome[]): string => {
  const rows = outcomes.flatMap((outcome) => {
    const [first] = outcome.rounds;
    const contenders = (['handoff', 'floor', 'core', 'empty', 'pipedream'] as const).filter(
      (contender) => first?.[contender],
    );
    return contenders.map((contender) => line(row(outcome, contender)));
  });
  return [line(HEAD.map(([title]) => title)), line(HEAD.map(([, rule]) => rule)), ...rows].join('\n');
};
