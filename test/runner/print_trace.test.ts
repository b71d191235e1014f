import { expect, it } from '@jest/globals';
import { printTrace } from '../../runner/print_trace.js';
import type { Trace } from '../../runner/trace.js';
import { tinyZap } from '../support/tiny_app.js';

const [step] = tinyZap().actions;
if (!step) throw new Error('The tiny Zap has actions.');

const run = (event: unknown) => ({ eventId: 'e', event, status: 'waiting' as const, steps: {} });
const request = { method: 'PUT', url: 'http://127.0.0.1/tasks/5', status: 200, milliseconds: 12 };

const cases: Array<[what: (trace: Trace) => void, line: string]> = [
  [(trace) => trace.polled(5, 2), '  polled: 5 recent records, 2 new'],
  [(trace) => trace.requests([request]), '      PUT http://127.0.0.1/tasks/5 -> 200 (12 ms)'],
  [
    (trace) => trace.requests([{ ...request, status: 0 }]),
    '      PUT http://127.0.0.1/tasks/5 -> no answer (12 ms)',
  ],
  [
    (trace) => trace.requests([{ ...request, held: { done: true } }]),
    '      PUT http://127.0.0.1/tasks/5 would be sent with {"done":true}',
  ],
  [
    (trace) => trace.throttled('add_task', { name: 'ThrottledError', message: 'Slow down.' }, 7),
    '  ~ add_task: Slow down. Waiting 7 s.',
  ],
  [(trace) => trace.runStarted(run({ id: '5', title: 'Call\n Ida' })), '  > run for "Call Ida" (5)'],
  [
    (trace) => trace.runStarted(run({ id: '5', name: 'x'.repeat(90) })),
    `  > run for "${'x'.repeat(60)}" (5)`,
  ],
  [(trace) => trace.runStarted(run('odd')), '  > run for nothing'],
  [
    (trace) => trace.stepRepeated(step),
    '    ! kept was cut off by a crash: it may have been carried out, and runs again',
  ],
  [(trace) => trace.stepDone(step, { id: '5' }), '    + kept on desk: (5)'],
  [(trace) => trace.stepDone(step, {}), '    + kept on desk: done'],
  [(trace) => trace.stepDone(step, [{ summary: 'All of it' }]), '    + kept on desk: "All of it"'],
  [(trace) => trace.stepDone(step, undefined), '    + kept on desk: nothing'],
  [
    (trace) => trace.stepDone(step, { id: '5', changed: false, note_id: null, note_error: null }),
    '    + kept on desk: (5) [nothing to change]',
  ],
  [
    (trace) => trace.stepDone(step, { id: '5', changed: true, note_id: '7', pending: 'Still working.' }),
    '    + kept on desk: (5) [Still working.; note added]',
  ],
  [
    (trace) => trace.stepDone(step, { id: '5', note_error: 'Too long.' }),
    '    + kept on desk: (5) [note not added: Too long.]',
  ],
  [(trace) => trace.stepHeld(step, ''), '    . kept on desk: held back, this is a dry run'],
  [
    (trace) => trace.stepHeld(step, 'Be kind.'),
    '    . kept on desk: held back, this is a dry run; would then add the note "Be kind."',
  ],
  [
    (trace) => trace.stepUnknown(step),
    '    . kept on desk: needs what a step above would have made; taken for done',
  ],
  [(trace) => trace.runFiltered(step), '    - stops before kept: its condition is not met'],
  [
    (trace) => trace.runFailed(step, { name: 'AppError', message: 'Acme is down.' }),
    '    x kept on desk: Acme is down.',
  ],
];
it.each(cases)('%# prints one line', (tell, line) => {
  const lines: string[] = [];
  tell(printTrace((each) => lines.push(each)));
  expect(lines).toEqual([line]);
});

it('says how to go on where a Zap was turned on', () => {
  const lines: string[] = [];
  printTrace((each) => lines.push(each)).turnedOn(3);
  expect(lines).toEqual([
    '  turned on: 3 records are there already and do not trigger',
    '  Make something new in the product, then run this again.',
  ]);
});

it('prints payloads where they were kept', () => {
  const lines: string[] = [];
  printTrace((each) => lines.push(each)).requests([{ ...request, sent: { done: true }, got: { id: '5' } }]);
  expect(lines.slice(1)).toEqual(['        sent {"done":true}', '        got {"id":"5"}']);
});
