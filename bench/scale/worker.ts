/** One measured process: runs a case a few times, as Zapier's process would. */
import { createAppHandler } from 'zapier-platform-core';
import { builtApp, count } from '../core.js';
import { median } from '../statistics.js';
import { SCALE_CASES, type ScaleCase } from './cases.js';
import type { ScaleMeasure, ScalePlace, ScaleTask } from './wire.js';

const RUNS = 3;
/** The server may need longer for an account than a run may take; the next try finds the first answers ready. */
const TRIES = 8;
const MB = 1_048_576;

const runsOf = async ({ method, service, after, filling = false }: ScaleCase, place: ScalePlace) => {
  const handle = createAppHandler(await builtApp());
  const authData = place.connections[service] ?? {};
  const ask = async (isPopulatingDedupe: boolean, zcacheTestObj: object): Promise<unknown> => {
    const bundle = {
      authData,
      inputData: place.input,
      inputDataRaw: place.input,
      meta: { isPopulatingDedupe },
    };
    const files = { rpc_base: `${place.origin}/_bench/rpc` };
    return (await handle({ command: 'execute', method, bundle, zcacheTestObj, ...files })).results;
  };
  if (after === 'nothing') return () => ask(filling, {});
  const cache = {};
  await ask(true, cache);
  // By now the short-term cache is filled, and the account's records are known.
  return () => ask(false, cache);
};

const firstRun = async (found: ScaleCase, task: ScaleTask, tries = TRIES) => {
  try {
    const run = await runsOf(found, task.place);
    const results = await run();
    const records = count(results);
    if (!found.records(records, task.size)) throw new Error(`${task.name} gave ${records} records.`);
    return { run, results };
  } catch (error) {
    if (tries <= 1) throw error;
    return firstRun(found, task, tries - 1);
  }
};

const measure = async (task: ScaleTask): Promise<ScaleMeasure> => {
  const found = SCALE_CASES.find(({ name, service }) => name === task.name && service === task.service);
  if (!found) throw new Error(`There is no case ${task.name}.`);
  const { origin, bases } = task.place;
  for (const [name, base] of Object.entries(bases)) process.env[name] = base;
  // Core requests an upload form from its own address, and needs some key for that.
  process.env.ZAPIER_DEPLOY_KEY = 'bench';
  const { run, results: first } = await firstRun(found, task);
  let results = first;
  await fetch(`${origin}/_bench/requests`, { method: 'DELETE' });
  await run();
  const sent: unknown[] = JSON.parse(await (await fetch(`${origin}/_bench/requests`)).text());
  const times: number[] = [];
  for (let n = 0; n < RUNS; n += 1) {
    const started = performance.now();
    results = await run();
    times.push(performance.now() - started);
  }
  return {
    requests: sent.length,
    time: median(times),
    memory: process.resourceUsage().maxRSS / 1_024,
    output: Buffer.byteLength(JSON.stringify(results)) / MB,
  };
};

process.once('message', async (message) => {
  const measured = await measure(JSON.parse(String(message)));
  process.send?.(JSON.stringify(measured), () => process.exit());
});
