import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { median } from './statistics.js';

/** CPU milliseconds that a fresh Node process spends on a module, including the start of Node itself. */
const cpu = (code: string): number => {
  const report = 'const u = process.cpuUsage(); console.log((u.user + u.system) / 1000);';
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', `${code}\n${report}`], { encoding: 'utf8' }),
  );
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
}

/** The cost of loading the built app, compared with bare zapier-platform-core; runs alternate, so that both share the noise. */
export const importCost = (runs: number): ImportCost => {
  const app = pathToFileURL('dist/index.js').href;
  const times: Record<'bareNode' | 'core' | 'app' | 'both', number[]> = {
    bareNode: [],
    core: [],
    app: [],
    both: [],
  };
  const importCore = `await import('zapier-platform-core');`;
  for (let run = 0; run < runs; run += 1) {
    times.bareNode.push(cpu(''));
    times.core.push(cpu(importCore));
    times.app.push(cpu(`await import('${app}');`));
    times.both.push(cpu(`${importCore} await import('${app}');`));
  }
  const [bareNode, core, loaded] = [median(times.bareNode), median(times.core), median(times.app)];
  const ratioOf = (time: number): number => (time - bareNode) / (core - bareNode);
  return { bareNode, core, app: loaded, ratio: ratioOf(loaded), ratioAfterCore: ratioOf(median(times.both)) };
};
