import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import _ from 'lodash';
import { median } from './statistics.js';

/** CPU milliseconds that a fresh Node process spends on a module, including the start of Node itself. */
const cpu = (code: string): number => {
  const report = 'const u = process.cpuUsage(); console.log((u.user + u.system) / 1000);';
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', `${code}\n${report}`], {
    encoding: 'utf8',
  });
  // Core prints the memory before it.
  return Number(printed.trim().split('\n').at(-1));
};

export interface ImportCost {
  /** Median CPU milliseconds. */
  bareNode: number;
  core: number;
  app: number;
  /** What importing the app, which imports core, costs, as a multiple of what importing core alone costs. */
  ratio: number;
  /** The same if core is imported first, as Zapier's wrapper does. */
  ratioAfterCore: number;
  /** A new process with its first run, the form of Create Task, which sends no request; and the same with an app that has only that form. */
  firstRun: number;
  firstRunOfTiny: number;
}

const importCore = `const { default: core } = await import('zapier-platform-core');`;

const FORM = 'creates.create_task.operation.inputFields';

/** Asks an app for that form, as Zapier does. */
const run = `await core.createAppHandler(app)({ command: 'execute', method: '${FORM}',
  bundle: { authData: { service: 'onepagecrm', user_id: 'u', api_key: 'k' }, inputData: {}, meta: {} }, customLogger: () => {} });`;

/** An app that has nothing but that form, without fields. */
const tiny = `const app = { version: '1.0.0', platformVersion: core.version, creates: { create_task: {
  key: 'create_task', noun: 'Task', display: { label: 'Create Task', description: 'Creates a task.' },
  operation: { inputFields: [() => []], perform: () => ({ id: 1 }) } } } };`;

/** The cost of loading the built app, compared with bare zapier-platform-core; runs alternate, so that all share the noise. */
export const importCost = (runs: number): ImportCost => {
  const app = `const { default: app } = await import('${pathToFileURL('dist/index.js').href}');`;
  const codes = {
    bareNode: '',
    core: importCore,
    app,
    both: importCore + app,
    firstRun: importCore + app + run,
    firstRunOfTiny: importCore + tiny + run,
  };
  const rounds = _.times(runs, () => _.mapValues(codes, cpu));
  const of = (name: keyof typeof codes): number => median(_.map(rounds, name));
  const ratioOf = (name: keyof typeof codes): number =>
    (of(name) - of('bareNode')) / (of('core') - of('bareNode'));
  return {
    bareNode: of('bareNode'),
    core: of('core'),
    app: of('app'),
    ratio: ratioOf('app'),
    ratioAfterCore: ratioOf('both'),
    firstRun: of('firstRun'),
    firstRunOfTiny: of('firstRunOfTiny'),
  };
};
