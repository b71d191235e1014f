/** One measured process: takes a task, prepares it, runs it several times, reports medians. */
import { builtApp, caller, resend, TINY, tinyApp, withTiny } from './core.js';
import type { Scenario, Setting, Work } from './scenario.js';
import { scenarios } from './scenarios/index.js';
import { median } from './statistics.js';
import type { Contender, Measure, Sent, Task } from './wire.js';

/** Runs that do not count, to compile the code, open connections and fill the server's answers. */
const WARM_UP = 3;

const floor =
  (origin: string, requests: Sent[]): Work =>
  async () => {
    const answers: unknown[] = [];
    for (const { method, url, headers, body } of requests) {
      const answer = await fetch(origin + url, { method, headers, ...(body && { body }) });
      answers.push(JSON.parse(await answer.text()));
    }
    return answers.length;
  };

const core = ({ place, auth }: Setting, { operations }: Scenario, requests: Sent[]): Work => {
  const each = requests.length / operations;
  let done = 0;
  const part = () => requests.slice(Math.round(done * each), Math.round((done + 1) * each));
  const call = caller(
    tinyApp(async (z) => {
      await resend(z, place.origin, part());
      return [];
    }),
  );
  return async () => {
    for (done = 0; done < operations; done += 1) await call({ method: TINY.trigger, auth });
    return operations;
  };
};

/** Inside this app: core compiles the whole definition on every run, whatever the operation does. */
const empty = async ({ auth }: Setting, { kind, operations }: Scenario): Promise<Work> => {
  const call = caller(withTiny(await builtApp()));
  return async () => {
    for (let n = 0; n < operations; n += 1) await call({ method: TINY[kind], auth });
    return operations;
  };
};

const prepare = async (
  contender: Contender,
  scenario: Scenario,
  setting: Setting,
  requests: Sent[],
): Promise<Work> => {
  if (contender === 'floor') return floor(setting.place.origin, requests);
  if (contender === 'core') return core(setting, scenario, requests);
  if (contender === 'empty') return empty(setting, scenario);
  const work = await scenario[contender]?.(setting);
  if (!work) throw new Error(`${scenario.name} is nothing that ${contender} does.`);
  return async () => {
    const count = await work();
    if (contender === 'handoff' && !scenario.records(count))
      throw new Error(`${scenario.name} gave ${count} records.`);
    return count;
  };
};

/** The sandbox may need longer for all its pages than a run may take; the next try finds the first pages ready. */
const firstRun = async (work: Work, tries = 10): Promise<number> => {
  try {
    return await work();
  } catch (error) {
    if (tries <= 1) throw error;
    return firstRun(work, tries - 1);
  }
};

const measure = async ({ contender, service, place, requests, ...task }: Task): Promise<Measure> => {
  const scenario = scenarios.find(({ name }) => name === task.scenario);
  if (!scenario) throw new Error(`There is no scenario ${task.scenario}.`);
  process.env.ONEPAGECRM_BASE_URL = `${place.origin}/onepagecrm/api/v3`;
  process.env.HIGHLEVEL_BASE_URL = `${place.origin}/highlevel`;
  const work = await prepare(
    contender,
    scenario,
    { service, place, auth: place.connections[service] ?? {} },
    requests,
  );

  await firstRun(work);
  for (let run = 1; run < Math.min(WARM_UP, scenario.runs); run += 1) await work();
  const log = `${place.origin}/_bench/requests`;
  await fetch(log, { method: 'DELETE' });
  await work();
  const sent: Sent[] = JSON.parse(await (await fetch(log)).text());

  const times: number[] = [];
  const cpus: number[] = [];
  for (let run = 0; run < scenario.runs; run += 1) {
    const started = performance.now();
    const cpu = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(cpu);
    times.push(performance.now() - started);
    cpus.push((user + system) / 1_000);
  }
  const memory = process.resourceUsage().maxRSS / 1_024;
  return { requests: sent, time: median(times), cpu: median(cpus), memory };
};

process.once('message', async (message) => {
  const measured = await measure(JSON.parse(String(message)));
  process.send?.(JSON.stringify(measured), () => process.exit());
});
