/**
 * Runs operations of the app as Zapier does, outside of any test environment, where core adds what was asked and logged to
 * an error's text. Its argument: a list of `{ services, method, bundle }`; its last line: the errors, as JSON.
 */
import { createAppHandler } from 'zapier-platform-core';
import { appFor } from './app_for.js';

const errors: unknown[] = [];
for (const { services, method, bundle } of JSON.parse(process.argv[2] ?? '[]')) {
  const handler = createAppHandler(appFor(...services));
  await handler({ command: 'execute', method, bundle, customLogger: () => undefined }).then(
    () => errors.push(null),
    ({ name, message }: Error) => errors.push({ name, message }),
  );
}
process.stdout.write(`\n${JSON.stringify(errors)}`, () => process.exit(0));
