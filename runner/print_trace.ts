import type { HistoryEntry } from './history.js';
import { isRecord } from './record.js';
import type { Trace } from './trace.js';

type Print = (line: string) => void;
/** Base addresses by display name. */
type Bases = Record<string, string>;

/** `http://127.0.0.1:4010/flowdash/api/v1/workflows` -> `flowdash /workflows`. */
const shortUrl = (url: string, bases: Bases): string => {
  const base = Object.entries(bases).find(([, address]) => url.startsWith(`${address}/`));
  return base ? `${base[0]} ${url.slice(base[1].length)}` : url;
};

const line = ({ method, url, status, milliseconds, held }: HistoryEntry, bases: Bases): string =>
  held === undefined
    ? `${method} ${shortUrl(url, bases)} -> ${status || 'no answer'} (${milliseconds} ms)`
    : `${method} ${shortUrl(url, bases)} would be sent with ${JSON.stringify(held)}`;

/** The text that a person recognizes a record by. */
const nameOf = (record: unknown): string => {
  const [first] = [record].flat();
  if (!isRecord(first)) return 'nothing';
  const name = first.title ?? first.name ?? first.body ?? first.summary;
  const text = typeof name === 'string' ? name.replace(/\s+/g, ' ').slice(0, 60) : '';
  return [text && `"${text}"`, first.id && `(${first.id})`].filter(Boolean).join(' ') || 'done';
};

const noteOf = (record: unknown): string => {
  if (!isRecord(record)) return '';
  const notes = [
    record.changed === false && 'nothing to change',
    record.pending,
    record.note_id && 'note added',
    record.note_error && `note not added: ${record.note_error}`,
  ];
  const said = notes.filter((note) => typeof note === 'string' && note !== '');
  return said.length > 0 ? ` [${said.join('; ')}]` : '';
};

/** Prints what a Zap does, so that a person can follow it. Shows no keys and no headers. `hint`: how to make something new. */
export const printTrace = (print: Print, bases: Bases = {}, hint = ''): Trace => ({
  turnedOn: (known) => {
    print(`  turned on: ${known} records are there already and do not trigger`);
    print(`  Make something new in the product${hint}, then run this again.`);
  },
  polled: (found, fresh) => print(`  polled: ${found} recent records, ${fresh} new`),
  requests: (entries) => {
    for (const entry of entries) {
      print(`      ${line(entry, bases)}`);
      if (entry.sent !== undefined && entry.held === undefined)
        print(`        sent ${JSON.stringify(entry.sent)}`);
      if (entry.got !== undefined) print(`        got ${JSON.stringify(entry.got)}`);
    }
  },
  throttled: (what, failure, seconds) => print(`  ~ ${what}: ${failure.message} Waiting ${seconds} s.`),
  runStarted: (run) => print(`  > run for ${nameOf(run.event)}`),
  stepRepeated: (step) =>
    print(`    ! ${step.name} was cut off by a crash: it may have been carried out, and runs again`),
  stepDone: (step, output) =>
    print(`    + ${step.name} on ${step.connection}: ${nameOf(output)}${noteOf(output)}`),
  stepHeld: (step, note) =>
    print(
      `    . ${step.name} on ${step.connection}: held back, this is a dry run${note && `; would then add the note ${JSON.stringify(note)}`}`,
    ),
  stepUnknown: (step) =>
    print(
      `    . ${step.name} on ${step.connection}: needs what a step above would have made; taken for done`,
    ),
  runFiltered: (step) => print(`    - stops before ${step.name}: its condition is not met`),
  nothingFound: (step) => print(`    - ends at ${step.name}: nothing was found`),
  runFailed: (step, failure) => print(`    x ${step.name} on ${step.connection}: ${failure.message}`),
});
