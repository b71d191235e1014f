import { runCommand } from './command.js';
import { ZapError } from './zap_file.js';
import { readFailure } from './zapier.js';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

runCommand(process.argv.slice(2), process.env, print).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof ZapError ? error.message : readFailure(error).message}\n`);
    process.exitCode = 1;
  },
);
