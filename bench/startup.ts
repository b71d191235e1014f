/** The cost before the first operation: loading the app and building its definition; and the size of the upload. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createAppHandler } from 'zapier-platform-core';
import { connector } from '../connector.js';
import { importCost } from './import.js';
import { median } from './statistics.js';

const RUNS = 15;
const MOST_IMPORT = 1.15;
const MB = 1_048_576;

const timed = async (work: () => unknown): Promise<number> => {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return median(times);
};

const zips = (): string[] =>
  readdirSync('apps').flatMap((app) => {
    const file = join('apps', app, 'build', 'build.zip');
    return existsSync(file) ? [`| zip of ${app} | ${(statSync(file).size / MB).toFixed(2)} MB | 1 MB |`] : [];
  });

export const startUp = async (): Promise<string> => {
  const { bareNode, core, app, ratio, ratioAfterCore, firstRun, firstRunOfTiny } = importCost(RUNS);
  const made = await timed(() => connector());
  const handle = createAppHandler(connector());
  const compiled = await timed(() => handle({ command: 'definition', calledFromCli: true }));
  const built = zips();
  return [
    `| start, median of ${RUNS} | | at most |`,
    '|---|---:|---:|',
    `| bare Node ${process.version}, CPU | ${bareNode.toFixed(0)} ms | |`,
    `| Node and core, CPU | ${core.toFixed(0)} ms | |`,
    `| Node, core and app, CPU | ${app.toFixed(0)} ms | |`,
    `| import of core and app / import of core | ${ratio.toFixed(3)} | ${MOST_IMPORT} |`,
    `| the same, core first, as Zapier's wrapper does | ${ratioAfterCore.toFixed(3)} | ${MOST_IMPORT} |`,
    `| a new process and its first run, CPU | ${firstRun.toFixed(0)} ms | |`,
    `| the same with an app of one empty form | ${firstRunOfTiny.toFixed(0)} ms | |`,
    `| making the definition (createApp) | ${made.toFixed(2)} ms | |`,
    `| core compiles and serialises the definition | ${compiled.toFixed(2)} ms | |`,
    ...(built.length > 0 ? built : ['| zip | not built: `.ci/run` does | |']),
  ].join('\n');
};
