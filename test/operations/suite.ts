import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import _ from 'lodash';
import type { Vendor } from '../../sandbox/kernel/emulator.js';
import type { Entry } from '../../sandbox/kernel/request_log.js';
import type { Sandbox } from '../../sandbox/server.js';
import { materialiseAll } from '../../scripts/definition/apps.js';
import { formsPages } from '../../scripts/generated.js';
import { services } from '../../services/index.js';
import { hooks } from '../../triggers/index.js';
import { appFor, failure, runner } from '../support/app.js';
import { methodOf } from '../support/method.js';
import { complaintsAbout } from '../support/referee.js';
import { connectionTo, pointAt, useSandbox } from '../support/sandbox.js';
import { scannedTexts } from '../support/secrets.js';
import { missingFrom } from '../support/shape.js';
import { answersOf } from './answers.js';
import type { Case, Cases } from './case.js';
import { faultsOf, PERSON } from './faults.js';

const app = appFor();

/** Milliseconds that a test waits for an answer that will never come. */
const PATIENCE = 8;
const UNANSWERED: ReadonlySet<string> = new Set(['timeout', 'cut_body']);

const definition = (path: string) => {
  const [kind = '', key = ''] = path.split('.');
  const operation = Reflect.get(Reflect.get(app, kind), key).operation;
  return { kind, sample: operation.sample, outputFields: operation.outputFields };
};

const offered = (vendor: Vendor): string[] => {
  const alone = appFor(vendor);
  const service = services.find(({ key }) => key === vendor);
  // Hooks with pasted addresses are only in apps for several products.
  const pasted = hooks.filter(({ capability }) => service && capability(service));
  const paths = (['triggers', 'creates', 'searches'] as const).flatMap((kind) =>
    Object.values(alone[kind])
      .filter(({ display }) => !display.hidden)
      .map(({ key }) => `${kind}.${key}`),
  );
  return _.uniq([...paths, ...pasted.map(({ key }) => `triggers.${key}`)]);
};

const prepare = async (sandbox: Sandbox, vendor: Vendor, each: Case) => {
  await each.prepare?.(sandbox);
  sandbox.log.clear();
  const execute = runner(app);
  const authData = connectionTo(sandbox, vendor);
  return {
    authData,
    run: (path: string, inputData: Record<string, unknown>, auth = authData) =>
      execute(methodOf(app, path), { authData: auth, inputData, meta: { isLoadingSample: true } }),
  };
};

/** HighLevel searches with POST. */
const isWrite = ({ method, url }: Entry): boolean => method !== 'GET' && !/\/search(\?|$)/.test(url);

const rowsOf = (result: unknown): unknown[] => (Array.isArray(result) ? result : [result]);

/**
 * What holds for every operation that a service offers, run through Zapier's runtime and over HTTP against the
 * sandbox. An operation without a case fails the suite.
 */
export const operationsOf = (vendor: Vendor, cases: Cases): void => {
  const sandbox = useSandbox(vendor);

  // No test waits ten seconds for an answer that never comes, but tests check that the app stays within Zapier's time limit.
  let patience = Number.POSITIVE_INFINITY;
  let longest = 0;
  beforeAll(() => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    jest.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
      longest = Math.max(longest, milliseconds);
      return timeout(Math.min(milliseconds, patience));
    });
  });
  afterAll(() => {
    jest.restoreAllMocks();
    expect(scannedTexts()).toBeGreaterThan(0);
  });

  afterEach(async () => {
    patience = Number.POSITIVE_INFINITY;
    expect(longest).toBeLessThanOrEqual(27_000);
    expect(await complaintsAbout(sandbox().log.all())).toEqual([]);
  });

  it('has a case for every operation it offers', () => {
    expect(Object.keys(cases).sort()).toEqual(offered(vendor).sort());
  });

  it('has the forms that their pages show, in its own app and in the one for all products', async () => {
    const pages = formsPages(await materialiseAll(vendor));
    // That took a sandbox of its own, with the app pointed there.
    pointAt(sandbox());
    for (const [path, text] of pages)
      expect({ path, text }).toEqual({ path, text: readFileSync(path, 'utf8') });
  });

  describe.each(Object.entries(cases))('%s', (path, each) => {
    it('gives records with every key of the sample', async () => {
      const { run } = await prepare(sandbox(), vendor, each);
      const rows = rowsOf(await run(path, each.input(sandbox())));
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(missingFrom(row, definition(path).sample)).toEqual([]);
        expect(row).toMatchObject({ service: vendor });
      }
    });

    it('gives just the keys of the sample in the app for this product alone', async () => {
      const alone = appFor(vendor);
      if (!_.has(alone, path)) return;
      await each.prepare?.(sandbox());
      const { api_key = '', ...connection } = _.omit(connectionTo(sandbox(), vendor), 'service');
      const authData =
        _.get(alone, 'authentication.type') === 'oauth2'
          ? { ...connection, access_token: api_key }
          : { ...connection, api_key };
      const inputData = each.input(sandbox());
      const result = await runner(alone)(methodOf(app, path), {
        authData,
        inputData,
        meta: { isLoadingSample: true },
      });
      const sample: unknown = _.get(alone, `${path}.operation.sample`);
      for (const row of rowsOf(result)) {
        expect({
          missing: missingFrom(row, sample),
          more: missingFrom(sample, Object(row)),
        }).toEqual({
          missing: [],
          more: [],
        });
      }
    });

    it('tells what went wrong in one sentence, whatever it is', async () => {
      const { run } = await prepare(sandbox(), vendor, each);
      const input = each.input(sandbox());
      let wrote: boolean | undefined;
      for (const { what, fault, error, says } of faultsOf(vendor)) {
        sandbox().faults.clear();
        sandbox().log.clear();
        sandbox().faults.add({ vendor, ...fault });
        patience = UNANSWERED.has(fault.kind) ? PATIENCE : Number.POSITIVE_INFINITY;
        const told = await failure(run(path, input));
        expect({ what, ...told }).toMatchObject({ what, ...error, message: expect.stringMatching(says) });
        // No JSON, no page, no address, no request.
        expect({ what, message: told.message }).toEqual({
          what,
          message: expect.not.stringMatching(/[{}]|<\/?\w|https?:|\b(GET|POST|PUT|DELETE)\b/),
        });
        expect({ what, message: told.message }).toEqual({
          what,
          message: expect.not.stringContaining(PERSON),
        });
        // After a read, there is no need to check whether the work was done. All end with the same request, which the
        // sandbox may not have seen yet if nobody waited for it.
        if (error.code === 'unavailable') wrote ??= sandbox().log.all().some(isWrite);
        const mayBeDone = error.code === 'unavailable' && wrote === true;
        expect({ what, mayBeDone: /may have been done anyway/.test(told.message) }).toEqual({
          what,
          mayBeDone,
        });
        if (told.name === 'ThrottledError') expect(told.delay).toBeGreaterThan(0);
      }
    });

    if (path.startsWith('creates.')) {
      it.each(['server_error', 'lost_answer', 'throttled'] as const)(
        'sends nothing twice when a write meets %s',
        async (kind) => {
          const { run } = await prepare(sandbox(), vendor, each);
          const input = each.input(sandbox());
          for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
            sandbox().faults.add({ vendor, kind, method });
          await run(path, input).catch(() => undefined);
          const writes = sandbox().log.all().filter(isWrite);
          expect(_.uniqBy(writes, ({ method, url, body }) => JSON.stringify([method, url, body]))).toEqual(
            writes,
          );
        },
      );
    }

    if (each.unknown) {
      const unknown = each.unknown;
      it(
        path.startsWith('searches')
          ? 'finds nothing where there is nothing'
          : 'names the record that is not there',
        async () => {
          const { run } = await prepare(sandbox(), vendor, each);
          const result = run(path, unknown(sandbox()));
          if (path.startsWith('searches')) expect(await result).toEqual([]);
          else
            expect(await failure(result)).toMatchObject({
              code: 'missing',
              message: expect.stringContaining('could not find this'),
            });
        },
      );
    }

    for (const { key, label } of [each.blank ?? []].flat()) {
      it(`asks for ${label} when it is blank, before it sends anything`, async () => {
        const { run } = await prepare(sandbox(), vendor, each);
        const error = await failure(run(path, { ...each.input(sandbox()), [key]: '' }));
        expect(error).toMatchObject({
          code: expect.stringMatching(/^(input|blank)$/),
          message: expect.stringContaining(label),
        });
        expect(sandbox().log.all()).toEqual([]);
      });
    }

    it('takes a number where a text belongs, and blanks for nothing', async () => {
      const { run } = await prepare(sandbox(), vendor, each);
      const input = each.input(sandbox());
      const texts = Object.keys(input).filter((key) => typeof input[key] === 'string');
      const free = texts.filter(
        (key) => !/(^|_)(id|ids|email|date|status|stage|at|by)$|_url$|^file$/.test(key),
      );
      for (const strange of [2026, ' ', ['x', null], true]) {
        const result = await run(path, { ...input, ..._.mapValues(_.pick(input, free), () => strange) }).then(
          () => ({}),
          (error: unknown) => failure(Promise.reject(error)),
        );
        expect({ strange, ...result }).not.toMatchObject({ code: 'fault' });
      }
    });

    it('is led nowhere by an id that is none', async () => {
      const { run } = await prepare(sandbox(), vendor, each);
      const input = each.input(sandbox());
      const ids = Object.keys(input).filter((key) => /_id$/.test(key) && typeof input[key] === 'string');
      for (const key of ids) {
        for (const strange of ['..', '.', ':', 'a/../b', ' ']) {
          await run(path, { ...input, [key]: strange }).catch(() => undefined);
          const led = sandbox()
            .log.all()
            .filter(({ url }) => /\/\.{1,2}(\/|\?|$)|\/\//.test(url.split('?')[0] ?? ''));
          expect({ key, strange, led: led.map(({ url }) => url) }).toEqual({ key, strange, led: [] });
        }
        const told = await failure(run(path, { ...input, [key]: '..' }));
        expect({ key, ...told }).toMatchObject({ code: expect.stringMatching(/^(input|blank)$/) });
      }
    });

    if (path.startsWith('creates.delete_')) {
      it('deletes once, and then knows no such record', async () => {
        const { run } = await prepare(sandbox(), vendor, each);
        const input = each.input(sandbox());
        expect(await run(path, input)).toMatchObject({ changed: true });
        expect(await failure(run(path, input))).toMatchObject({ code: 'missing' });
      });
    }

    if (each.converges) {
      it('sends nothing the second time', async () => {
        const { run } = await prepare(sandbox(), vendor, each);
        const input = each.input(sandbox());
        expect(await run(path, input)).toMatchObject({ changed: true });
        sandbox().log.clear();
        expect(await run(path, input)).toMatchObject({ changed: false });
        expect(sandbox().log.all().filter(isWrite)).toEqual([]);
      });
    }
  });

  answersOf(vendor, cases, sandbox, {
    declared: definition,
    run: async (path) => {
      const each = cases[path];
      if (!each) throw new Error(`There is no case for ${path}.`);
      const { run } = await prepare(sandbox(), vendor, each);
      return run(path, each.input(sandbox()));
    },
  });
};
