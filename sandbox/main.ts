import { parseArgs } from 'node:util';
import { SANDBOX_PORT } from './kernel/port.js';

import { createSandbox } from './server.js';

const { values } = parseArgs({ options: { port: { type: 'string', default: String(SANDBOX_PORT) } } });

const sandbox = await createSandbox({ port: Number(values.port) });
const lines = Object.values(sandbox.emulators).flatMap(({ vendor, credentials }) => [
  `  ${vendor}: ${sandbox.urls[vendor]}`,
  ...Object.entries(credentials).map(([field, value]) => `      ${field}: ${value}`),
]);
process.stdout.write(
  `Sandbox at ${sandbox.origin} (everything in memory, made up, reset at every start)\n${lines.join('\n')}\n` +
    `  request log, state, faults: ${sandbox.origin}/_control\n\n`,
);
sandbox.log.onFinish(({ vendor, method, url, status, milliseconds, fault }) => {
  process.stdout.write(
    `${vendor} ${method} ${url} -> ${status || 'cut'} (${milliseconds} ms)${fault ? ` [${fault}]` : ''}\n`,
  );
});
