import type { Trace } from '../../runner/trace.js';

/** A trace as lines, to compare. */
export const traceTo = (lines: string[]): Trace => ({
  turnedOn: (known) => lines.push(`on: ${known} known`),
  polled: (found, fresh) => lines.push(`polled: ${found} found, ${fresh} new`),
  requests: (entries) => {
    for (const { method, url, held } of entries)
      lines.push(
        `${method} ${new URL(url).pathname}${held === undefined ? '' : ` held ${JSON.stringify(held)}`}`,
      );
  },
  throttled: (what, { name }, seconds) => lines.push(`${what}: ${name}, waits ${seconds}`),
  runStarted: ({ eventId }) => lines.push(`run ${eventId}`),
  stepRepeated: ({ name }) => lines.push(`repeats ${name}`),
  stepDone: ({ name }) => lines.push(`did ${name}`),
  stepHeld: ({ name }) => lines.push(`held ${name}`),
  stepUnknown: ({ name }) => lines.push(`taken for done ${name}`),
  runFiltered: ({ name }) => lines.push(`filtered before ${name}`),
  nothingFound: ({ name }) => lines.push(`nothing found by ${name}`),
  runFailed: ({ name }, { message }) => lines.push(`failed at ${name}: ${message}`),
});
