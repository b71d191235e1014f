/** Plays Zapier's editor for the apps of one realm: forms, dropdowns, tests, whole Zaps. */
import _ from 'lodash';
import type { Incoming } from '../../runner/engine.js';
import { fill } from '../../runner/mapping.js';
import { isRecord } from '../../runner/record.js';
import { ZapError } from '../../runner/zap_file.js';
import type {
  Draft,
  DraftStep,
  FileAnswer,
  FormQuestion,
  RealmApi,
  Values,
  VisitAnswer,
} from '../protocol.js';
import { Bench, type RealmParts, type Work } from './bench.js';
import { fieldView, labelsOf } from './definition.js';
import { picksIn, upTo, zapOf } from './draft.js';

export interface Realm extends RealmApi {
  /** Runs the Zap for a request to its address. */
  hear(question: { draft: Draft; request: Incoming }): Promise<VisitAnswer>;
}

const MOST_RECORDS = 10;
/** The result of a visit; the bench adds its requests. */
type Visited = Omit<VisitAnswer, 'requests'>;

const OFF: Visited = { on: false, said: [], runs: [] };

/** A form's values, with samples in place of mapped values; the editor requests fields and dropdowns like this. */
const sampled = ({ input, outputs }: Pick<FormQuestion, 'input' | 'outputs'>): Values =>
  _.mapValues(input, (value) => {
    try {
      return fill(value, outputs);
    } catch {
      return value;
    }
  });

/** `{{label}}` or `{{bundle.inputData.name}}`, filled in from the result of the connection test. */
const connectionLabel = (pattern: unknown, tested: unknown): string =>
  typeof pattern !== 'string'
    ? ''
    : pattern.replace(/{{\s*(?:bundle\.inputData\.)?(.+?)\s*}}/g, (_all, key: string) =>
        String(_.get(tested, key, '')),
      );

const labels = async ({ zapier, connections }: Work, step: DraftStep): Promise<Record<string, string>> => {
  const method = `${step.kind}.${step.operation}.operation.outputFields`;
  const fields = await zapier
    .call(method, connections[step.connection] ?? {}, step.input)
    .catch(() => zapier.operation(step.kind, step.operation).operation.outputFields);
  return labelsOf(fields);
};

const stateOf = ({ store, collected }: Work, { id }: Draft): Visited => ({
  on: store.read(id).on,
  said: collected.said,
  runs: collected.runs,
});

/** A step from a file, with the values of the labels that it picks, and the labels. */
const named = async ({ zapier, connections }: Work, step: DraftStep): Promise<DraftStep> => {
  const auth = connections[step.connection] ?? {};
  const found: DraftStep['labels'] = {};
  const resolve = async (kind: DraftStep['kind'], operation: string, input: Values): Promise<Values> => {
    const picks = picksIn(input);
    if (picks.length === 0) return input;
    const values = await zapier.fillIn(kind, operation, auth, input);
    for (const [key, names] of picks) {
      [values[key]].flat().forEach((value, i) => {
        found[`${key}:${value}`] = names[i] ?? String(value);
      });
    }
    return {
      ...input,
      ..._.pick(
        values,
        picks.map(([key]) => key),
      ),
    };
  };
  const input = await resolve(step.kind, step.operation, step.input);
  const { orCreate } = step;
  const other = orCreate && (await resolve('creates', orCreate.operation, orCreate.input));
  return {
    ...step,
    input,
    ...(orCreate && other && { orCreate: { ...orCreate, input: other } }),
    labels: { ...step.labels, ...found },
  };
};

export const createRealm = (parts: RealmParts): Realm => {
  const bench = new Bench(parts);
  return {
    connect: ({ app, connection }) =>
      bench.ask(app, { label: '' }, async ({ zapier, connections }) => {
        const authentication: unknown = Reflect.get(zapier.app, 'authentication');
        if (!isRecord(authentication)) return { label: 'No account needed' };
        const tested = await zapier.call('authentication.test', connections[connection] ?? {});
        return { label: connectionLabel(authentication.connectionLabel, tested) || 'Connected' };
      }),

    form: (question) =>
      bench.ask(question.app, { fields: [] }, async ({ zapier, connections }) => {
        const { kind, operation, connection } = question;
        const fields = await zapier.form(kind, operation, connections[connection] ?? {}, sampled(question));
        return { fields: fields.map(fieldView) };
      }),

    choices: (question) =>
      bench.ask(question.app, { entries: [], more: false }, async ({ zapier, connections }) => {
        const { dynamic, connection, page } = question;
        const auth = connections[connection] ?? {};
        const list = zapier.app.triggers[dynamic.split('.')[0] ?? '']?.operation;
        const entries = await zapier.entries(dynamic, auth, sampled(question), page);
        const goesOn = list !== undefined && 'canPaginate' in list && list.canPaginate === true;
        return { entries, more: goesOn && entries.length > 0 };
      }),

    test: ({ draft, step: name, outputs }) =>
      bench.ask(draft.app, { records: [], labels: {}, isSample: false }, async (work) => {
        const isTrigger = name === draft.trigger.name;
        const zap = isTrigger ? zapOf({ ...draft, actions: [] }) : upTo(draft, name);
        const step = zap.actions.find((each) => each.name === name) ?? zap.trigger;
        const engine = work.engine(1);
        const found = isTrigger ? await engine.records(zap) : await engine.steps.output(zap, step, outputs);
        work.collected.requests(work.history.take());
        const records = [found].flat().filter(isRecord).slice(0, MOST_RECORDS);
        const { sample = {} } = work.zapier.operation(step.kind, step.operation).operation;
        const isSample = isTrigger && records.length === 0;
        const answer = {
          records: isSample ? [sample] : records,
          labels: await labels(work, { ...step, labels: {} }),
          isSample,
        };
        // Requests for labels belong to the editor.
        work.history.take();
        return answer;
      }),

    run: ({ draft, event }) =>
      bench.ask(draft.app, {}, async (work) => {
        await work.engine().runFor(zapOf(draft), event);
        const [run] = work.collected.runs;
        return run ? { run } : {};
      }),

    visit: ({ draft }) =>
      bench.ask<Visited>(draft.app, OFF, async (work) => {
        const zap = zapOf(draft);
        const engine = work.engine();
        const address = engine.isInstant(zap) ? parts.addressOf(zap.id) : undefined;
        if (!work.store.read(zap.id).on) await engine.check(zap);
        await engine.visit(zap, address === undefined ? {} : { targetUrl: address });
        return { ...stateOf(work, draft), ...(address !== undefined && { address }) };
      }),

    pause: ({ draft }) =>
      bench.ask<Visited>(draft.app, OFF, async (work) => {
        await work.engine().pause(zapOf(draft));
        return { ...stateOf(work, draft), said: ['Off. Nothing triggers this Zap now.'] };
      }),

    standing: ({ draft }) =>
      bench.ask<Visited>(draft.app, OFF, async (work) => {
        const { trigger } = draft;
        const isInstant = trigger.operation !== '' && work.engine().isInstant({ ...draft, trigger });
        return { ...stateOf(work, draft), ...(isInstant && { address: parts.addressOf(draft.id) }) };
      }),

    hear: ({ draft, request }) =>
      bench.ask<Visited>(draft.app, OFF, async (work) => {
        const { fresh } = await work.engine().hear(zapOf(draft), request);
        const said = fresh > 0 ? 'An event came in.' : 'An event came in that is not for this Zap.';
        return { ...stateOf(work, draft), said: [said] };
      }),

    resolve: ({ draft }) =>
      bench.ask(draft.app, { draft }, async (work) => {
        const trigger = await named(work, draft.trigger);
        const actions: DraftStep[] = [];
        for (const step of draft.actions) actions.push(await named(work, step));
        return { draft: { ...draft, trigger, actions } };
      }),

    open: ({ app, connection, pointer }) =>
      bench.ask<Omit<FileAnswer, 'requests'>>(app, {}, async ({ zapier, connections }) => {
        const file = parts.stash.take(await zapier.file(pointer, connections[connection] ?? {}));
        if (!file) throw new ZapError('The app handed out no file.');
        return { name: file.name, type: file.type, content: file.bytes.toString('base64') };
      }),
  };
};
