import { parseArgs } from 'node:util';
import { SANDBOX_PORT } from './kernel/port.js';

import { deeds, NothingThere } from './people.js';
import { productsAt } from './products.js';
import type { Sandbox } from './server.js';

const DEEDS = Object.entries(deeds)
  .map(([name, { does }]) => `  npm run sandbox ${name.padEnd(18)} ${does}`)
  .join('\n');

const USAGE = `Starts the sandbox: the four products on this machine, with made-up data.

  npm run sandbox -- [--port N]

  --port N   the port to use, ${SANDBOX_PORT} by default; files use the next port

While it runs, in another terminal, creates something new in a product:

${DEEDS}`;

/** Ends with one sentence for the user. */
const refuse = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

const readOptions = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        port: { type: 'string', default: String(SANDBOX_PORT) },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
};

const {
  values: { port: given, help },
  positionals,
} = readOptions();
if (help || positionals[0] === 'help') {
  process.stdout.write(`${USAGE}\n`);
  process.exit(0);
}
const port = Number(given);
if (!/^\d+$/.test(given) || port > 65_534)
  refuse(`--port must be a whole number from 0 to 65534, not "${given}".`);

/** Does one thing in a running sandbox, then exits. */
const act = async (command: string): Promise<never> => {
  const deed = deeds[command];
  if (!deed || positionals.length > 1) return refuse(`There is no "${positionals.join(' ')}".\n\n${USAGE}`);
  const origin = `http://127.0.0.1:${port}`;
  const products = await productsAt(origin);
  if (!products)
    return refuse(`The sandbox does not answer at ${origin}. Start it in another terminal: npm run sandbox`);
  const done = await deed.act(products).catch((error: unknown) => {
    if (error instanceof NothingThere) return refuse(error.message);
    throw error;
  });
  process.stdout.write(`${done}\n`);
  process.exit(0);
};
if (positionals[0] !== undefined) await act(positionals[0]);

const start = async (): Promise<Sandbox> => {
  try {
    // Only here: what people do in a sandbox that runs needs no server.
    const { createSandbox } = await import('./server.js');
    return await createSandbox({ port });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken) throw error;
    return refuse(
      `Port ${port} or ${port + 1} is in use, perhaps by another sandbox. Stop that sandbox, or choose another port: npm run sandbox -- --port ${port + 10}`,
    );
  }
};

const sandbox = await start();
const lines = Object.values(sandbox.emulators).flatMap(({ vendor, credentials }) => [
  `  ${vendor}: ${sandbox.urls[vendor]}`,
  ...Object.entries(credentials).map(([field, value]) => `      ${field}: ${value}`),
]);
process.stdout.write(
  `Sandbox ${sandbox.instance} at ${sandbox.origin} (all in memory, made-up data, new at every start)\n` +
    `${lines.join('\n')}\n` +
    `  request log, state, faults: ${sandbox.origin}/_control\n` +
    '  something new for a Zap, from another terminal: npm run sandbox help\n\n',
);
sandbox.log.onFinish(({ vendor, method, url, status, milliseconds, fault }) => {
  process.stdout.write(
    `${vendor} ${method} ${url} -> ${status || 'cut'} (${milliseconds} ms)${fault ? ` [${fault}]` : ''}\n`,
  );
});
