import { beforeAll, describe, expect, test } from '@jest/globals';
import fastify from 'fastify';
import { deviations } from '../../support/deviations/onepagecrm.js';
import { OpenApiReferee, SPECS_DIR } from '../../support/openapi.js';
import { useOnePageCrm } from './client.js';
import { requests } from './requests.js';

describe('openapi', () => {
  // The vendor's OpenAPI file is not part of this project: without SPECS_DIR, there is nothing to check against.
  const suite = SPECS_DIR ? describe : describe.skip;

  const nameless = (operation: string): string => operation.replace(/:\w+|\{\w+\}/g, '*');

  suite('OnePageCRM emulator against the OpenAPI file', () => {
    const crm = useOnePageCrm();
    let referee: OpenApiReferee;
    const visited = new Set<string>();
    const complaints: string[] = [];

    beforeAll(async () => {
      referee = await OpenApiReferee.load('onepagecrm', deviations);
      for await (const { method, url, body } of requests(crm)) {
        const answer = await crm.send(method, url, body);
        const headers = { accept: 'application/json', 'content-type': 'application/json' };
        const exchange = { method, url, headers, ...(body !== undefined && { body }) };
        const request = referee.request(exchange);
        const reply = referee.answer(exchange, answer.status, answer.body);
        visited.add(nameless(request.operation));
        for (const complaint of [...request.complaints, ...reply.complaints])
          complaints.push(`${request.operation}: ${complaint}`);
        if (answer.status > 201)
          complaints.push(`${request.operation}: answered ${answer.status} ${answer.text}`);
      }
    }, 60_000);

    test('has no complaint about any request or answer', () => {
      expect([...new Set(complaints)]).toEqual([]);
    });

    test.each([
      ['POST', '/contacts', { first_name: 'Only' }, 400],
      ['POST', '/actions', { text: 'Nobody' }, 400],
      ['GET', '/notes/none', undefined, 404],
      ['PATCH', '/companies/none/logo', { image: 'x' }, 404],
    ])('has no complaint about %s %s when it is refused', async (method, url, body, status) => {
      const answer = await crm.send(method, url, body);
      expect(answer.status).toBe(status);
      expect(referee.answer({ method, url }, answer.status, answer.body).complaints).toEqual([]);
    });

    test('has no complaint about a refused key', async () => {
      const answer = await crm.send('GET', '/users', undefined, { accept: 'application/json' });
      expect(referee.answer({ method: 'GET', url: '/users' }, answer.status, answer.body).complaints).toEqual(
        [],
      );
    });

    test('every route is visited', () => {
      const offered = new Set<string>();
      const app = fastify();
      app.addHook('onRoute', ({ method, url }) => {
        if (method !== 'HEAD') offered.add(nameless(`${method} ${url}`));
      });
      crm.emulator.routes(app);
      expect([...offered].filter((operation) => !visited.has(operation))).toEqual([]);
      expect(offered.size).toBe(93);
    });

    test('every deviation is needed', () => {
      expect(deviations.filter((deviation) => !referee.used.has(deviation))).toEqual([]);
    });
  });
});
