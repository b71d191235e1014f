import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ZapError } from '../../runner/zap_file.js';
import { messageOf } from '../message_of.js';
import { foreignApp, ownApps } from './apps.js';
import { createPlayground } from './playground.js';

const USAGE = `The Zap editor's view of Handoff, in a browser of this machine.

  npm run playground -- [--live] [--app <folder>] [--port N]

  --live          real accounts from .env (see .env.example) beside the sandbox's
  --app <folder>  another compiled Zapier integration, too
  --port N        where it answers, 4020 without it`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      live: { type: 'boolean', default: false },
      app: { type: 'string', multiple: true, default: [] },
      port: { type: 'string', default: '4020' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(USAGE);
  if (!/^\d+$/.test(values.port)) throw new ZapError(`--port must be a number, not "${values.port}".`);
  if (values.live && existsSync('.env')) process.loadEnvFile('.env');
  const playground = await createPlayground({
    port: Number(values.port),
    live: values.live,
    apps: [...ownApps(), ...values.app.map(foreignApp)],
    env: process.env,
    page: resolve('playground/dist'),
  });
  say(`The playground is at ${playground.address}`);
  if (values.live) say('Real accounts are on. The address opens once; keep it to yourself.');
  say('Stop it with Ctrl+C.');
  const stop = () => playground.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};

main().catch((error: unknown) => {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  process.stderr.write(
    isTaken
      ? 'The port is in use. Choose another: npm run playground -- --port 4030\n'
      : `${messageOf(error)}\n`,
  );
  process.exit(1);
});
