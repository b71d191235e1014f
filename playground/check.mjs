/** Checks the page's types if its packages are installed: `npm ci` in the root does not install them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('playground/node_modules/react')) {
  const args = ['node_modules/typescript/bin/tsc', '-p', 'playground'];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
} else {
  process.stdout.write(
    "The playground's page is not installed, its types are not checked: npm ci --prefix playground\n",
  );
}
