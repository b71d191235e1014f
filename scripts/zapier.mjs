/**
 * Runs Zapier's command line in an app's folder: `npm run zapier -- <app> <command …>`.
 *
 * It is a separate project, `tools/zapier`, installed on first use: it has more packages than all the rest. It needs
 * Node 22. If this Node is older, one comes from the registry, as a package that needs no install script, and its
 * version is checked before anything runs: `npx -p node@22` silently runs the old one if scripts are off.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const TOOL = join(ROOT, 'tools', 'zapier');
const CLI = join(TOOL, 'node_modules', 'zapier-platform-cli');
const NODE_CACHE = join(ROOT, 'node_modules', '.cache', 'handoff-node');
const NODE_VERSION = '22.23.3';
const OLDEST = 22;

const fail = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The version of an installed package; undefined if it is not installed. */
const installed = (folder, name) => {
  const file = join(folder, 'node_modules', name, 'package.json');
  return existsSync(file) ? readJson(file).version : undefined;
};

const npm = (args, cwd, env = process.env) => {
  const own = process.env.npm_execpath;
  const [command, before] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  const shell = command === 'npm' && process.platform === 'win32';
  const { status } = spawnSync(command, [...before, ...args], { cwd, env, shell, stdio: ['ignore', 2, 2] });
  if (status !== 0) fail(`npm ${args.join(' ')} failed in ${cwd}.`);
};

const quiet = ['--no-fund', '--no-audit', '--silent'];

const versionOf = (node) => {
  try {
    return execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  } catch {
    return 'nothing that runs';
  }
};

/** A Node that Zapier's command line runs on. */
const findNode = () => {
  if (process.env.ZAPIER_NODE) return process.env.ZAPIER_NODE;
  if (Number(process.versions.node.split('.')[0]) >= OLDEST) return process.execPath;
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;
  if (installed(NODE_CACHE, name) !== NODE_VERSION) {
    process.stderr.write(`Zapier's command line needs Node ${OLDEST}: fetching ${name}@${NODE_VERSION} …\n`);
    npm(
      [
        'install',
        '--prefix',
        NODE_CACHE,
        '--no-save',
        '--ignore-scripts',
        ...quiet,
        `${name}@${NODE_VERSION}`,
      ],
      ROOT,
    );
  }
  return join(NODE_CACHE, 'node_modules', name, 'bin', system === 'win' ? 'node.exe' : 'node');
};

const checkedNode = () => {
  const node = findNode();
  const version = versionOf(node);
  if (Number(/^v(\d+)\./.exec(version)?.[1] ?? 0) < OLDEST)
    fail(`Zapier's command line needs Node ${OLDEST} or newer, and ${node} is ${version}.`);
  return node;
};

const [app, ...command] = process.argv.slice(2);
const apps = readdirSync(join(ROOT, 'apps'));
if (!app || command.length === 0 || !apps.includes(app))
  fail(
    `${app && !apps.includes(app) ? `There is no app ${app}. ` : ''}Write: npm run zapier -- <app> <command …>, ` +
      `such as "npm run zapier -- handoff validate". The apps: ${apps.join(', ')}.`,
  );

const node = checkedNode();
const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
const folder = join(ROOT, 'apps', app);

if (
  installed(TOOL, 'zapier-platform-cli') !==
  readJson(join(TOOL, 'package.json')).dependencies['zapier-platform-cli']
) {
  process.stderr.write("Installing Zapier's command line in tools/zapier, once …\n");
  npm(['ci', ...quiet], TOOL);
}
const core = readJson(join(folder, 'package.json')).dependencies['zapier-platform-core'];
if (installed(folder, 'zapier-platform-core') !== core) npm(['ci', ...quiet], folder);
// The other commands build what they need themselves.
if (command[0] === 'invoke') npm(['run', 'build', '--silent'], folder, env);

const { status } = spawnSync(node, [join(CLI, 'src', 'bin', 'run'), ...command], {
  cwd: folder,
  env,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
