import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from '@jest/globals';
import { json, useServer } from '../support/server.js';

const server = useServer();

const KEY = 'Zk9+secret/key==';
const BASIC = Buffer.from(`65f0c1a2b3d4e5f601234567:${KEY}`).toString('base64');
const ONEPAGECRM = { service: 'onepagecrm', user_id: '65f0c1a2b3d4e5f601234567', api_key: KEY };
const HIGHLEVEL = {
  access_token: 'access-0123456789',
  refresh_token: 'refresh-0123456789',
  location_id: 'loc',
};

interface Case {
  services?: string[];
  authData?: Record<string, string>;
  status: number;
  body: unknown;
}

const CASES: Record<string, Case> = {
  'a bad key': { status: 401, body: { status: 401, message: `no user with ${KEY}` } },
  'a throttle': { status: 429, body: {} },
  'a permission': {
    status: 403,
    body: { status: 403, message: `The key ${KEY} (Basic ${BASIC}) may not do this` },
  },
  'a refusal': {
    status: 400,
    body: { status: 400, message: `Key ${KEY} sent nonsense`, errors: { email: `See ${BASIC}` } },
  },
  'an answer that cannot be read': { status: 200, body: {} },
  'a token to refresh': {
    services: ['highlevel'],
    authData: HIGHLEVEL,
    status: 401,
    body: { statusCode: 401, message: 'Invalid JWT' },
  },
};

let errors: Record<string, { name: string; message: string }> = {};

// One process for all, since it takes a second to start.
beforeAll(async () => {
  const all = Object.values(CASES);
  const answers = all.map(({ status, body }) => json(body, status));
  server.answer = (...request) => answers.shift()?.(...request);
  const calls = all.map(({ services = [], authData = ONEPAGECRM }) => ({
    services,
    method: 'searches.find_contact.operation.perform',
    bundle: { authData, inputData: { email: 'ida.private@example.org' }, meta: {} },
  }));
  const { NODE_ENV, JEST_WORKER_ID, ...env } = process.env;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'test/support/outside_tests.ts', JSON.stringify(calls)],
    { env: { ...env, ONEPAGECRM_BASE_URL: server.origin, HIGHLEVEL_BASE_URL: server.origin } },
  );
  const told = JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]');
  errors = Object.fromEntries(Object.keys(CASES).map((what, i) => [what, told[i]]));
}, 60_000);

it.each(Object.keys(CASES))('holds no key, request or input, as Zapier runs it: %s', (what) => {
  const { name, message } = errors[what] ?? { name: 'none', message: '' };
  expect(name).toMatch(/Error$/);
  expect(message).not.toMatch(/https?:|127\.0\.0\.1|GET|Console logs|What happened|ida\.private|0123456789/);
  expect(message).not.toContain(KEY);
  expect(message).not.toContain(BASIC);
});

it('has Zapier refresh a token that has run out', () => {
  expect(errors['a token to refresh']?.name).toBe('RefreshAuthError');
});
