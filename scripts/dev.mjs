/** `npm run dev`: the sandbox, and the app built again whenever its sources change. What comes after `--` goes to the sandbox. */
import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';

const FOLDERS = ['platform', 'records', 'operation', 'services', 'triggers', 'creates', 'searches'];
const FILES = ['app.ts', 'authentication.ts', 'index.ts'];

const build = () => {
  const started = Date.now();
  const { status } = spawnSync(process.execPath, ['scripts/bundle.mjs', '.'], { stdio: 'inherit' });
  process.stdout.write(status === 0 ? `Built in ${Date.now() - started} ms.\n` : 'Not built: see above.\n');
};

build();
let soon;
const changed = (_event, file) => {
  if (!file?.endsWith('.ts')) return;
  clearTimeout(soon);
  // Editors write a file in several goes.
  soon = setTimeout(build, 200);
};
for (const folder of FOLDERS) watch(folder, { recursive: true }, changed);
// By the folder: an editor that puts a new file in an old one's place ends a watch of the file.
watch('.', (event, file) => FILES.includes(file ?? '') && changed(event, file));

const sandbox = spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
sandbox.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => sandbox.kill(signal));
