/** `npm run new -- create delete_company highlevel`: writes the files of a new operation and lists what is left to do. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { services } from '../services/index.js';
import { KINDS } from './new/kinds.js';
import { newOperation } from './new/operation.js';
import { NewError } from './new/plan.js';

const USAGE = `Write: npm run new -- <${Object.keys(KINDS).join('|')}> <key> <product>, such as "npm run new -- create delete_company highlevel".`;

const folders = (of: string): string[] =>
  readdirSync(of, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? each.name : []));

const read = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;

const make = ([kind, key, product, ...others]: string[]): void => {
  if (!kind || !Object.hasOwn(KINDS, kind) || !key || !product || others.length > 0)
    throw new NewError(USAGE);
  const service = services.find((each) => each.key === product);
  if (!service)
    throw new NewError(
      `There is no product ${product}. There are: ${services.map((each) => each.key).join(', ')}.`,
    );
  const { files, left } = newOperation(
    kind,
    key,
    { key: product, label: service.label, folders: folders(`services/${product}`) },
    folders('records'),
    read,
  );
  for (const [file, text] of files) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const code = [...files.keys()].filter((file) => file.endsWith('.ts'));
  execFileSync('node_modules/.bin/biome', ['check', '--write', '--log-level=error', ...code], {
    stdio: 'inherit',
  });
  process.stdout.write(`Written:\n${[...files.keys()].map((file) => `  ${file}\n`).join('')}`);
  process.stdout.write(`Left to do:\n${left.map((each, i) => `  ${i + 1}. ${each}\n`).join('')}`);
  process.stdout.write('Then: npm run docs && npm run check\n');
};

try {
  make(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof NewError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
