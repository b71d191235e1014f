import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Row, useFlowdash } from '../client.js';

describe('tasks: comments', () => {
  const flowdash = useFlowdash();
  let comments: string;
  beforeEach(async () => {
    comments = `${await flowdash.path('Client Onboarding')}/tasks/AC-1005/comments`;
  });

  test('comments come oldest first, without ids, and are the API’s own when posted', async () => {
    const before = (await flowdash.call<Row[]>('GET', comments)).body;
    expect(before.map(({ author }) => author)).toEqual(['cleo@acme.example', 'API']);
    const posted = await flowdash.call('POST', comments, { body: '@Ada Lane hello' });
    expect(posted).toMatchObject({
      status: 200,
      body: {
        author: 'API',
        body: '@Ada Lane hello',
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      },
    });
    expect((await flowdash.call('GET', comments)).body).toEqual([...before, posted.body]);
    expect(Object.keys(posted.body)).toEqual(['author', 'body', 'timestamp']);
  });

  test.each([[{}], [{ body: '' }], [{ body: ' \n' }], [{ body: 5 }]])('refuses %j', async (body) => {
    const answer = await flowdash.call('POST', comments, body);
    expect(answer).toMatchObject({ status: 422, body: { errors: { body: ["can't be blank"] } } });
    expect((await flowdash.call('GET', comments)).body).toHaveLength(2);
  });

  test('a task that does not exist has none', async () => {
    const path = comments.replace('AC-1005', 'AC-9');
    expect((await flowdash.call('GET', path)).status).toBe(404);
    expect((await flowdash.call('POST', path, { body: 'x' })).status).toBe(404);
  });
});
