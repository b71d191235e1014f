/** `npm run playground`: installs packages if the lock file changed, builds what is stale, and starts the playground. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HOME = 'playground';
const MARK = join(HOME, 'node_modules', '.handoff-lock');
const SOURCES = ['platform', 'records', 'operation', 'services', 'triggers', 'creates', 'searches'];
const FILES = ['app.ts', 'authentication.ts', 'package-lock.json', 'scripts/bundle.mjs'];

const newest = (path) => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
};

const install = () => {
  const lock = createHash('sha256')
    .update(readFileSync(join(HOME, 'package-lock.json')))
    .digest('hex');
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === lock) return;
  process.stdout.write('Installing what the page is built of, once …\n');
  const shell = process.platform === 'win32';
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  const args = ['ci', '--no-fund', '--no-audit', '--silent', '--prefix', HOME];
  const { status } = spawnSync('npm', args, { stdio: 'inherit', shell, env });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(MARK, lock);
};

const isStale = (target, sources) =>
  !existsSync(target) || Math.max(...sources.map(newest)) > statSync(target).mtimeMs;

const run = (...args) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Not built: ${args.join(' ')}`))));
  });

export const prepare = async () => {
  install();
  const builds = readdirSync('apps')
    .map((name) => join('apps', name))
    .filter((app) =>
      isStale(join(app, 'dist', 'index.js'), [
        ...SOURCES,
        ...FILES,
        join(app, 'index.ts'),
        join(app, 'package.json'),
      ]),
    )
    .map((app) => run('scripts/bundle.mjs', app));
  const page = [join(HOME, 'page'), join(HOME, 'build.mjs'), join(HOME, 'package-lock.json')];
  if (isStale(join(HOME, 'dist', 'page.js'), page)) builds.push(run(join(HOME, 'build.mjs')));
  if (builds.length > 0) process.stdout.write('Building what has changed …\n');
  await Promise.all(builds);
};

// The help text needs no build.
if (!process.argv.includes('--help')) await prepare();
if (!process.argv.includes('--prepare')) {
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', join(HOME, 'server', 'main.ts'), ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  server.on('exit', (code) => process.exit(code ?? 1));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
}
