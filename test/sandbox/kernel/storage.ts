import { describe, expect, it } from '@jest/globals';
import { useSandbox } from '../../support/sandbox.js';

describe('storage', () => {
  const sandbox = useSandbox();

  const BYTES = Buffer.from([0, 255, 13, 10, 37, 80, 68, 70]);
  const store = (key: string, init: RequestInit = {}) =>
    fetch(sandbox().storage.presign(key), {
      method: 'PUT',
      body: BYTES,
      headers: { 'content-type': 'application/pdf' },
      ...init,
    });

  describe('the file host', () => {
    it('listens on a port of its own', () => {
      const { origin, storage } = sandbox();
      expect(new URL(storage.origin).port).not.toBe(new URL(origin).port);
    });

    it.each(['brief.pdf', 'uploads/Größe 5.pdf'])(
      'keeps what is PUT under %s, and gives it back',
      async (name) => {
        const key = encodeURI(name);
        expect((await store(key)).status).toBe(200);
        const answer = await fetch(sandbox().storage.presign(key));
        expect(answer.headers.get('content-type')).toBe('application/pdf');
        expect(Buffer.from(await answer.arrayBuffer())).toEqual(BYTES);
        expect(sandbox().storage.find(sandbox().storage.presign(key))).toEqual({
          key: name,
          contentType: 'application/pdf',
          bytes: BYTES,
        });
      },
    );

    it('keeps an empty file of no known type', async () => {
      await fetch(sandbox().storage.presign('empty'), { method: 'PUT' });
      expect(sandbox().storage.objects.get('empty')).toMatchObject({
        contentType: 'application/octet-stream',
        bytes: Buffer.alloc(0),
      });
    });

    it('knows no other files', async () => {
      const answer = await fetch(sandbox().storage.presign('none'));
      expect([answer.status, await answer.text()]).toEqual([404, '<Error><Code>NoSuchKey</Code></Error>']);
      expect(sandbox().storage.find(sandbox().storage.presign('none'))).toBeUndefined();
    });

    it.each(['PUT', 'POST', 'GET'])(
      'refuses a %s that carries a key, and keeps nothing of it',
      async (method) => {
        const answer = await store('stolen', {
          method,
          body: method === 'GET' ? null : BYTES,
          headers: { authorization: 'Bearer s3cret' },
        });
        expect([answer.status, await answer.text()]).toEqual([
          400,
          '<Error><Code>InvalidArgument</Code></Error>',
        ]);
        expect(sandbox().storage.objects.has('stolen')).toBe(false);
      },
    );

    it('logs what it is asked, without keys', async () => {
      await store('brief.pdf');
      await store('stolen', { headers: { authorization: 'Bearer s3cret' } });
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(sandbox().log.all()).toMatchObject([
        { vendor: 'storage', method: 'PUT', url: '/brief.pdf?signature=demo', status: 200 },
        { vendor: 'storage', method: 'PUT', headers: { authorization: '***' }, status: 400 },
      ]);
      expect(JSON.stringify(sandbox().log.all())).not.toContain('s3cret');
    });

    it('is empty after a reset', async () => {
      await store('brief.pdf');
      sandbox().reset();
      expect(sandbox().storage.objects.has('brief.pdf')).toBe(false);
    });
  });
});
