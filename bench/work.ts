/** Measures the scenarios: every contender in turn, round after round, so that a busy machine affects all of them alike. */
import { hasPipedream } from './peers/index.js';
import { buildWorker, measure, startServer } from './processes.js';
import type { Scenario } from './scenario.js';
import { scenarios } from './scenarios/index.js';
import { median } from './statistics.js';
import { CONTENDERS, type Contender, type Measure, type Place, SERVICES, type ServiceKey } from './wire.js';

type Round = Partial<Record<Contender, Measure>>;

export interface Outcome {
  scenario: Scenario;
  service: ServiceKey;
  rounds: Round[];
}

const plays = (contender: Contender, scenario: Scenario, service: ServiceKey): boolean =>
  contender !== 'pipedream' ||
  (service === 'onepagecrm' && scenario.pipedream !== undefined && hasPipedream());

const playRound = async (worker: string, place: Place, { scenario, service }: Outcome): Promise<Round> => {
  const round: Round = {};
  for (const contender of CONTENDERS.filter((each) => plays(each, scenario, service))) {
    const requests = round.handoff?.requests ?? [];
    round[contender] = await measure(worker, {
      scenario: scenario.name,
      service,
      contender,
      place,
      requests,
    });
  }
  return round;
};

/** Runs all scenarios whose name contains this text. */
export const play = async (rounds: number, only: string): Promise<Outcome[]> => {
  const worker = await buildWorker();
  const outcomes = scenarios
    .filter(({ name }) => name.toLowerCase().includes(only.toLowerCase()))
    .flatMap((scenario) => SERVICES.map((service): Outcome => ({ scenario, service, rounds: [] })));
  const servers = new Map<string, Awaited<ReturnType<typeof startServer>>>();
  try {
    for (let round = 1; round <= rounds; round += 1) {
      for (const outcome of outcomes) {
        process.stderr.write(`round ${round} of ${rounds}: ${outcome.scenario.name}, ${outcome.service}\n`);
        const { name, fresh = 0, edited = 0, apart = false } = outcome.scenario;
        const account = apart ? name : `${fresh} ${edited}`;
        const place = servers.get(account) ?? (await startServer({ filled: !apart, fresh, edited }));
        servers.set(account, place);
        const { origin, connections } = place;
        outcome.rounds.push(await playRound(worker, { origin, connections }, outcome));
      }
    }
  } finally {
    for (const server of servers.values()) server.stop();
  }
  return outcomes;
};

/** The median over all rounds of a value from each round. */
export const over = ({ rounds }: Outcome, value: (round: Round) => number | undefined): number =>
  median(rounds.flatMap((round) => value(round) ?? []));
