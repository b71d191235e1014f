import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runCommand } from '../../runner/command.js';
import { ZapError } from '../../runner/zap_file.js';
import type { Zapier } from '../../runner/zapier.js';
import { useSandbox } from '../support/sandbox.js';
import { desk, tinyApp } from '../support/tiny_app.js';

jest.setTimeout(60_000);

const sandbox = useSandbox();

/** Its loader is used, because the command of the same name starts a second process. */
const TSX = pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href;
const CLI = resolve('runner/cli.ts');

/** An app as `npm run build` leaves it: items come in from a file, a step echoes them. */
const APP = `
import { readFileSync } from 'node:fs';
const display = (label) => ({ label, description: label });
export default {
  version: '0.0.0',
  platformVersion: '19.1.0',
  triggers: { new_item: { key: 'new_item', noun: 'Item', display: display('New Item'), operation: {
    type: 'polling', perform: async () => JSON.parse(readFileSync('items.json', 'utf8')) } } },
  creates: { echo: { key: 'echo', noun: 'Item', display: display('Echo Item'), operation: {
    inputFields: [{ key: 'title', label: 'Title', required: true }],
    perform: async (z, { inputData: { title } }) => {
      if (title === 'Bad') throw new z.errors.Error('Acme: No such title.', 'invalid', 422);
      return { id: '1', title };
    } } } },
  searches: {},
};`;

const ZAP = `
name: Echo
trigger: { connection: flowdash, trigger: new_item }
actions: [{ connection: flowdash, create: echo, input: { title: '{{trigger.title}}' } }]
`;

let folder = '';
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zap-'));
  write('good.yaml', ZAP);
  write('bad.yaml', 'name: [');
  write('unknown.yaml', ZAP.replace('echo', 'ecco'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  code: number;
  out: string;
  error: string;
}

/** Runs the command line in the folder, against this sandbox. */
const run = (args: string[]): Promise<Outcome> =>
  new Promise((done) => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, SANDBOX_URL: sandbox().origin };
    execFile(
      process.execPath,
      ['--import', TSX, CLI, ...args],
      { cwd: folder, env },
      (failure, out, error) => {
        done({ code: failure ? Number(failure.code) : 0, out, error });
      },
    );
  });

const NOWHERE = 'http://127.0.0.1:9';

/** The same without a separate process. */
const inProcess = async (...args: string[]) => {
  const out: string[] = [];
  const code = await runCommand(args, { SANDBOX_URL: NOWHERE }, (line) => out.push(line));
  return { code, out: out.join('\n') };
};

describe('the command line', () => {
  const refused: Array<[what: string, file: string, args: string[], says: string | RegExp]> = [
    ['a file that is not there', 'none.yaml', [], /^There is no Zap file .*none\.yaml\.$/],
    ['a file that is no YAML', 'bad.yaml', [], /^.*bad\.yaml is not YAML: .*$/],
    ['--limit 0', 'good.yaml', ['--limit', '0'], '--limit must be a whole number of at least 1.'],
    ['--limit with a word', 'good.yaml', ['--limit', 'all'], '--limit must be a whole number of at least 1.'],
    [
      '--limit with a fraction',
      'good.yaml',
      ['--limit', '1.5'],
      '--limit must be a whole number of at least 1.',
    ],
    [
      'a sandbox that does not run',
      'good.yaml',
      [],
      `The sandbox does not answer at ${NOWHERE}. Start it in another terminal: npm run sandbox`,
    ],
    [
      'a dry run that is to forget',
      'good.yaml',
      ['--dry-run', '--reset'],
      'A dry run does not reset anything: leave out --reset or --dry-run.',
    ],
    ['a folder', '.', [], /is a folder. Name one of the Zap files in it\.$/],
    ['two Zaps', 'good.yaml', ['other.yaml'], 'One Zap at a time: leave out other.yaml.'],
    ['an unknown option', 'good.yaml', ['--dryrun'], /Unknown option '--dryrun'[\s\S]*--dry-run/],
  ];
  it.each(refused)('refuses %s', async (_what, file, args, says) => {
    const run = inProcess(join(folder, file), ...args);
    await expect(run).rejects.toThrow(ZapError);
    await expect(run).rejects.toThrow(says);
  });

  it.each([
    ['dry-run', 'true', '--dry-run'],
    ['live', 'true', '--live'],
    ['limit', '1', '--limit 1'],
    ['yes', 'true', '--yes'],
    ['reset', 'true', '--reset'],
  ])('does nothing where npm took --%s for itself', async (option, value, written) => {
    const env = { SANDBOX_URL: NOWHERE, [`npm_config_${option.replace('-', '_')}`]: value };
    await expect(runCommand(['none.yaml', '--nonsense'], env, () => undefined)).rejects.toThrow(
      `npm kept ${written} for itself, so nothing was run. Put it after two dashes: npm run zap -- none.yaml ${written}`,
    );
  });

  it.each(['', 'false'])('takes npm_config_dry_run=%j for unset', async (value) => {
    const env = { SANDBOX_URL: NOWHERE, npm_config_dry_run: value };
    await expect(runCommand([join(folder, 'good.yaml')], env, () => undefined)).rejects.toThrow(
      'The sandbox does not answer',
    );
  });

  it.each([
    ['without a file', [], 1],
    ['when asked for help', ['--help'], 0],
  ] as const)('says how it is used %s', async (_when, args, code) => {
    const outcome = await inProcess(...args);
    expect(outcome.code).toBe(code);
    expect(outcome.out).toContain('npm run zap -- zaps/<file>.yaml [--dry-run] [--limit N] ');
  });

  it('says in one line, and by its exit code, that there is no account for --live', async () => {
    expect(await run(['good.yaml', '--live'])).toEqual({
      code: 1,
      out: '',
      error: 'No account is set up: copy .env.example to .env and fill in the services that the Zap uses.\n',
    });
  });

  it('runs a Zap', async () => {
    expect(await run(['good.yaml'])).toMatchObject({
      code: 1,
      error: 'The app is not built: run "npm run build" first.\n',
    });
    mkdirSync(join(folder, 'dist'));
    write('package.json', '{"type":"module"}');
    write('dist/index.js', APP);
    expect(await run(['unknown.yaml'])).toMatchObject({
      code: 1,
      error: 'There is no "ecco" among the creates. There are: echo.\n',
    });

    write('items.json', '[]');
    const state = join(folder, '.handoff/sandbox/good.json');
    const first = await run(['good.yaml']);
    expect(first).toEqual({
      code: 0,
      out: 'Echo\n  turned on: 0 records are there already and do not trigger\n  Make something new in the product (npm run sandbox help says how), then run this again.\n',
      error: '',
    });

    write('items.json', '[{"id":"2","title":"Two"},{"id":"1","title":"One"}]');
    const before = readFileSync(state, 'utf8');
    expect((await run(['good.yaml', '--dry-run'])).out).toMatch(/^Echo \(dry run\)\n {2}polled: 2/);
    expect(readFileSync(state, 'utf8')).toBe(before);

    const limited = await run(['good.yaml', '--limit', '1']);
    expect(limited.code).toBe(0);
    expect(limited.out).toContain('+ echo on flowdash: "One" (1)');
    expect(limited.out).not.toContain('Two');

    write('items.json', '[{"id":"3","title":"Bad"}]');
    const failed = await run(['good.yaml']);
    expect(failed.code).toBe(1);
    expect(failed.out).toContain('+ echo on flowdash: "Two" (1)');
    expect(failed.out).toContain('x echo on flowdash: Acme: No such title.');
    expect(existsSync(join(folder, '.handoff/live'))).toBe(false);
  });
});

describe('real accounts', () => {
  const env = { HANDOFF_ONEPAGECRM_API_KEY: 'key', HANDOFF_ONEPAGECRM_USER_ID: 'id' };

  /** Runs on the sandbox in place of real accounts, in a folder with the tiny app. */
  const live = async (args: string[], answer: boolean) => {
    const asked: string[] = [];
    const out: string[] = [];
    const cwd = process.cwd();
    process.chdir(folder);
    try {
      const code = await runCommand(['live.yaml', '--live', ...args], env, (line) => out.push(line), {
        load,
        ask: async (question) => {
          asked.push(question);
          return answer;
        },
      });
      return { code, asked: asked.length, out: out.join('\n') };
    } finally {
      process.chdir(cwd);
    }
  };

  const load = async (): Promise<Zapier['app']> => ({
    ...tinyApp(desk()),
    authentication: { type: 'custom', test: async () => ({ label: 'Ada Lane (Acme)' }) },
  });

  beforeAll(() => {
    write(
      'live.yaml',
      `
name: Echo
trigger: { connection: onepagecrm, trigger: new_item }
actions: [{ connection: onepagecrm, create: add_task, input: { title: '{{trigger.title}}' } }]
`,
    );
  });

  it('are named, and asked for before the first write', async () => {
    expect(await live([], false)).toEqual({
      code: 1,
      asked: 1,
      out: 'Echo\n  writes to real accounts: Ada Lane (Acme)\n  nothing was done',
    });
    expect(existsSync(join(folder, '.handoff/live/live.json'))).toBe(false);
  });

  it('are written to after a yes, or without a question where the command says so', async () => {
    expect(await live([], true)).toMatchObject({ code: 0, asked: 1 });
    expect(await live(['--yes'], false)).toMatchObject({ code: 0, asked: 0 });
  });

  it('are not asked for in a dry run', async () => {
    expect(await live(['--dry-run'], false)).toMatchObject({ code: 0, asked: 0 });
  });
});
