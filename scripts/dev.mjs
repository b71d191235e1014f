/** `npm run dev`: runs the sandbox, and rebuilds the app when its sources change. Options after `--` go to the sandbox. */
import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';

const FOLDERS = ['platform', 'records', 'operation', 'services', 'triggers', 'creates', 'searches'];
const FILES = [
  'app.ts',
  'authentication.ts',
  'connector.ts',
  'index.ts',
  'loaded_on_call.ts',
  'prepared_once.ts',
];

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
  // Editors save a file in several writes.
  soon = setTimeout(build, 200);
};
for (const folder of FOLDERS) watch(folder, { recursive: true }, changed);
// Watches the folder: an editor that replaces a file would end a watch on the file itself.
watch('.', (event, file) => FILES.includes(file ?? '') && changed(event, file));

const sandbox = spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
sandbox.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => sandbox.kill(signal));
