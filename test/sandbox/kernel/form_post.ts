import { describe, expect, it } from '@jest/globals';
import { useSandbox } from '../../support/sandbox.js';

describe('form post', () => {
  const sandbox = useSandbox();

  type Fields = Array<[name: string, value: string]>;

  const policy = (changes: object = {}): string =>
    Buffer.from(
      JSON.stringify({
        expiration: new Date(Date.now() + 60_000).toISOString(),
        conditions: [
          { acl: 'private' },
          ['starts-with', '$key', 'acme/'],
          ['eq', '$Content-Type', 'text/plain'],
          ['content-length-range', 2, 20],
        ],
        ...changes,
      }),
    ).toString('base64');

  const good = (): Fields => [
    ['key', `acme/\${filename}`],
    ['acl', 'private'],
    ['Content-Type', 'text/plain'],
    ['policy', policy()],
    ['x-amz-signature', 'demo'],
  ];

  /** The good form with some fields changed; one set to undefined is left out. */
  const changed = (changes: Record<string, string | undefined>): Fields => {
    const kept = good().filter(([name]) => !(name in changes));
    const added = Object.entries(changes).flatMap(
      ([name, value]): Fields => (value === undefined ? [] : [[name, value]]),
    );
    return [...kept, ...added];
  };

  const post = async (fields: Fields, content = 'Hello', after: Fields = []) => {
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    form.append('file', new File([content], 'brief & more.txt', { type: 'text/css' }));
    for (const [name, value] of after) form.append(name, value);
    const answer = await fetch(`${sandbox().storage.origin}/bucket`, { method: 'POST', body: form });
    return { status: answer.status, text: await answer.text() };
  };

  const KEY = 'bucket/acme/brief & more.txt';

  describe('a form posted to the file host', () => {
    it('is kept under its key', async () => {
      expect(await post(good())).toEqual({ status: 204, text: '' });
      expect(sandbox().storage.objects.get(KEY)).toEqual({
        key: KEY,
        contentType: 'text/plain',
        bytes: Buffer.from('Hello'),
      });
    });

    it('is answered with the place where it asks for that', async () => {
      const conditions = [{ success_action_status: '201' }, ['starts-with', '$key', '']];
      const fields: Fields = [
        ['key', 'a&b.txt'],
        ['success_action_status', '201'],
        ['policy', policy({ conditions })],
        ['x-amz-signature', 'demo'],
      ];
      expect(await post(fields)).toEqual({
        status: 201,
        text: `<PostResponse><Location>${sandbox().storage.origin}/bucket/a%26b.txt</Location><Bucket>bucket</Bucket><Key>a&amp;b.txt</Key></PostResponse>`,
      });
      expect(sandbox().storage.objects.get('bucket/a&b.txt')).toMatchObject({ contentType: 'text/css' });
    });

    it('does not look at fields after the file', async () => {
      expect(await post(good(), 'Hello', [['acl', 'public-read']])).toMatchObject({ status: 204 });
    });

    const refused: Array<
      [what: string, fields: () => Fields, content: string, status: number, says: string]
    > = [
      ['no key', () => changed({ key: undefined }), 'Hello', 400, 'must contain a field named'],
      ['no policy', () => changed({ policy: undefined }), 'Hello', 403, 'AccessDenied'],
      ['no signature', () => changed({ 'x-amz-signature': undefined }), 'Hello', 403, 'AccessDenied'],
      ['a policy that is no JSON', () => changed({ policy: 'eHg=' }), 'Hello', 400, 'InvalidPolicyDocument'],
      [
        'a policy that is no object',
        () => changed({ policy: Buffer.from('5').toString('base64') }),
        'Hello',
        400,
        'InvalidPolicyDocument',
      ],
      [
        'a policy that is over',
        () => changed({ policy: policy({ expiration: '2020-01-01T00:00:00Z' }) }),
        'Hello',
        403,
        'Policy expired',
      ],
      [
        'a policy without an end',
        () => changed({ policy: policy({ expiration: undefined }) }),
        'Hello',
        403,
        'Policy expired',
      ],
      [
        'a key outside the policy',
        () => changed({ key: 'other/a.txt' }),
        'Hello',
        403,
        '"starts-with","$key"',
      ],
      ['another value than signed', () => changed({ acl: 'public-read' }), 'Hello', 403, '"eq","$acl"'],
      ['a field that was not signed', () => changed({ tag: 'x' }), 'Hello', 403, 'Extra input fields: tag'],
      ['a file that is too large', good, 'x'.repeat(21), 400, 'EntityTooLarge'],
      ['a file that is too small', good, 'x', 400, 'EntityTooSmall'],
    ];
    it.each(refused)('is refused with %s', async (_what, fields, content, status, says) => {
      const answer = await post(fields(), content);
      expect(answer).toEqual({ status, text: expect.stringContaining(says) });
      expect([...sandbox().storage.objects.keys()].filter((key) => key.startsWith('bucket/'))).toEqual([]);
    });

    it('is refused without a file, and where it is no form', async () => {
      const form = new FormData();
      form.append('key', 'acme/a.txt');
      const url = `${sandbox().storage.origin}/bucket`;
      const noFile = await fetch(url, { method: 'POST', body: form });
      expect([noFile.status, await noFile.text()]).toEqual([
        400,
        expect.stringContaining('exactly one file upload'),
      ]);
      expect((await fetch(url, { method: 'POST', body: 'Hello' })).status).toBe(412);
    });
  });
});
