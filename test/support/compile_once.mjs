/**
 * Jest compiles every module again for every test file. A script, unlike the function that Jest asks for, can run in many
 * files' contexts: so a worker compiles a module once. There are no dynamic imports: the transform makes them `require`.
 */

import { createRequire } from 'node:module';

// The object that Jest reads the function from; an import would be a copy.
const vm = createRequire(import.meta.url)('node:vm');

const scripts = new Map();

vm.compileFunction = (source, parameters, { filename, parsingContext }) => {
  const head = `(function (${parameters.join(', ')}) {`;
  const text = `${head}${source}\n})`;
  const known = scripts.get(filename);
  const script =
    known?.text === text ? known.script : new vm.Script(text, { filename, columnOffset: -head.length });
  scripts.set(filename, { text, script });
  return script.runInContext(parsingContext);
};
