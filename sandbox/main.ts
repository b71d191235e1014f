import { parseArgs } from 'node:util';
import { SANDBOX_PORT } from './kernel/port.js';

import { createSandbox, type Sandbox } from './server.js';

const USAGE = `Starts the sandbox: the four products on this machine, with made-up data.

  npm run sandbox -- [--port N]

  --port N   where it answers, ${SANDBOX_PORT} without it; files are one port above`;

/** Ends with one sentence for the user. */
const refuse = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

const readOptions = () => {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: String(SANDBOX_PORT) },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
};

const { port: given, help } = readOptions();
if (help) {
  process.stdout.write(`${USAGE}\n`);
  process.exit(0);
}
const port = Number(given);
if (!/^\d+$/.test(given) || port > 65_534)
  refuse(`--port must be a whole number from 0 to 65534, not "${given}".`);

const start = async (): Promise<Sandbox> => {
  try {
    return await createSandbox({ port });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken) throw error;
    return refuse(
      `Port ${port} or ${port + 1} is in use, perhaps by another sandbox. Stop that one, or choose other ports: npm run sandbox -- --port ${port + 10}`,
    );
  }
};

const sandbox = await start();
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
