import { describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import { VENDORS, type Vendor } from '../../../sandbox/kernel/emulator.js';
import type { Fault } from '../../../sandbox/kernel/faults.js';
import { useSandbox } from '../../support/sandbox.js';
import { held } from '../../support/state.js';

describe('faults', () => {
  const sandbox = useSandbox();

  /** Faults strike before a route is looked for: only what is answered in the end needs one. */
  const pathOf = (vendor: Vendor): string => (vendor === 'onepagecrm' ? '/contacts' : '/any');

  const signature = () => {
    const { user_id: user, api_key: key } = sandbox().emulators.onepagecrm.credentials;
    return `Basic ${Buffer.from(`${user}:${key}`).toString('base64')}`;
  };

  const ask = (vendor: Vendor = 'onepagecrm', init: RequestInit = {}) =>
    fetch(sandbox().urls[vendor] + pathOf(vendor), { headers: { authorization: signature() }, ...init });

  const arm = (fault: Omit<Fault, 'vendor'> & { vendor?: Vendor }) =>
    sandbox().faults.add({ vendor: 'onepagecrm', ...fault });

  describe.each(VENDORS)('%s', (vendor) => {
    it.each(['throttled', 'forbidden', 'bad_credentials', 'server_error'] as const)(
      'refuses with its own answer when it is %s',
      async (kind) => {
        arm({ vendor, kind, headers: { 'x-extra': 'yes' } });
        const answer = await ask(vendor);
        const { status, body } = sandbox().emulators[vendor].refuse(kind);
        const text = await answer.text();
        expect(answer.status).toBe(status);
        // HighLevel's trace ids differ from answer to answer.
        if (typeof body === 'string') expect(text).toBe(body);
        else expect(_.omit(JSON.parse(text), 'traceId')).toEqual(_.omit(Object(body), 'traceId'));
        expect(answer.headers.get('x-extra')).toBe('yes');
      },
    );
  });

  describe('an answer that is no use', () => {
    const answers: Array<[fault: Omit<Fault, 'vendor'>, status: number, type: RegExp, text: string]> = [
      [{ kind: 'status' }, 500, /^application\/json/, '{}'],
      [
        { kind: 'status', status: 418, body: { tea: true }, headers: { 'x-pot': 'small' } },
        418,
        /^application\/json/,
        '{"tea":true}',
      ],
      [{ kind: 'status', status: 502, body: 'Bad gateway' }, 502, /^text\/plain/, 'Bad gateway'],
      [{ kind: 'empty' }, 200, /^application\/json/, ''],
      [{ kind: 'truncated' }, 200, /^application\/json/, '{"data":{"contacts":[{"contact":{"id":"5'],
    ];
    it.each(answers)('%j', async (fault, status, type, text) => {
      arm(fault);
      const answer = await ask();
      expect([answer.status, await answer.text()]).toEqual([status, text]);
      expect(answer.headers.get('content-type')).toMatch(type);
    });

    it('is a page', async () => {
      arm({ kind: 'html' });
      const answer = await ask();
      expect(answer.headers.get('content-type')).toContain('text/html');
      expect(await answer.text()).toMatch(/^<!doctype html>/);
    });
  });

  describe('a connection', () => {
    it('that is reset gives nothing', async () => {
      arm({ kind: 'reset' });
      await expect(ask()).rejects.toThrow();
    });

    it('that times out stays silent', async () => {
      arm({ kind: 'timeout' });
      await expect(ask('onepagecrm', { signal: AbortSignal.timeout(150) })).rejects.toMatchObject({
        name: 'TimeoutError',
      });
    });

    it('that is cut in the body begins well', async () => {
      arm({ kind: 'cut_body' });
      const answer = await ask();
      expect(answer.status).toBe(200);
      await expect(answer.text()).rejects.toThrow();
    });

    it('that is slow answers in the end', async () => {
      arm({ kind: 'slow', delay_ms: 120 });
      const started = performance.now();
      expect((await ask()).status).toBe(200);
      expect(performance.now() - started).toBeGreaterThanOrEqual(115);
    });

    it('that loses the answer has done the work', async () => {
      const before = held(sandbox(), 'onepagecrm', 'contacts').length;
      arm({ kind: 'lost_answer', method: 'POST' });
      const body = JSON.stringify({ last_name: 'Quist' });
      const headers = { authorization: signature(), 'content-type': 'application/json' };
      await expect(ask('onepagecrm', { method: 'POST', headers, body })).rejects.toThrow();
      expect(held(sandbox(), 'onepagecrm', 'contacts')).toHaveLength(before + 1);
    });
  });

  describe('a fault', () => {
    const statuses = async (count: number, init?: RequestInit) => {
      const found: number[] = [];
      for (let i = 0; i < count; i += 1) found.push((await ask('onepagecrm', init)).status);
      return found;
    };

    it('lets some requests pass first, and then disturbs so many', async () => {
      arm({ kind: 'status', status: 503, after: 1, times: 2 });
      expect(await statuses(5)).toEqual([200, 503, 503, 200, 200]);
    });

    it('goes on without a number, until the faults are cleared', async () => {
      arm({ kind: 'status', status: 503 });
      expect(await statuses(3)).toEqual([503, 503, 503]);
      sandbox().faults.clear();
      expect(await statuses(1)).toEqual([200]);
    });

    it.each([{ method: 'POST' }, { path: '/companies' }, { vendor: 'flowdash' }] as const)(
      'is only for requests that match %j',
      async (match) => {
        arm({ kind: 'status', status: 503, ...match });
        expect(await statuses(1)).toEqual([200]);
      },
    );

    it('comes before the signature is looked at', async () => {
      arm({ kind: 'status', status: 503 });
      expect(await statuses(1, { headers: {} })).toEqual([503]);
    });

    it('gives way to the next one when it is spent', async () => {
      arm({ kind: 'status', status: 503, times: 1 });
      arm({ kind: 'status', status: 504, times: 1 });
      expect(await statuses(3)).toEqual([503, 504, 200]);
    });
  });
});
