import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, row, text, useFilestage } from '../filestage.js';
import { Receiver } from '../receiver.js';

describe('files: downloads', () => {
  const filestage = useFilestage();
  const FILM = 'Brand Film';

  const projectId = async () => idOf(await filestage.project(FILM));
  const upload = (body: unknown) => filestage.write('POST', '/files', body);

  describe('an upload that this machine serves', () => {
    const receiver = new Receiver((url) => {
      if (url === '/hydrate') return { status: 302, location: '/poster.txt' };
      return url === '/poster.txt' ? { status: 200, body: '{}' } : undefined;
    });
    let origin = '';
    beforeAll(async () => {
      origin = await receiver.start();
    });
    afterAll(() => receiver.stop());

    it('is fetched with fileHeaders, over redirects, and calls back', async () => {
      filestage.sandbox.emulators.filestage.settings.upload_ms = 50;
      const job = await upload({
        fileURL: `${origin}/hydrate`,
        fileHeaders: { 'x-file': 'secret' },
        fileName: 'Poster.txt',
        projectId: await projectId(),
        callbackURL: `${origin}/done`,
        callbackHeaders: { 'x-run': '7' },
      });
      const [first, second, callback] = await receiver.calls(3);
      expect([first?.url, first?.headers['x-file'], second?.url]).toEqual([
        '/hydrate',
        'secret',
        '/poster.txt',
      ]);
      expect(callback).toMatchObject({
        method: 'POST',
        url: '/done',
        headers: { 'x-run': '7', 'content-type': 'application/json' },
        body: { ...row(job), status: 'COMPLETED' },
      });
      expect(await filestage.file(FILM, 'Poster.txt')).toMatchObject({ id: text(job, 'fileId') });
    });

    it('fails when the object is missing: no file, and the callback says so', async () => {
      filestage.uploadAtOnce();
      receiver.received.length = 0;
      const project = await projectId();
      const ticket = await filestage.write('POST', '/files/upload-url', { projectId: project });
      const jobs = [
        await upload({
          fileURL: text(ticket, 'fileURL'),
          projectId: project,
          callbackURL: `${origin}/failed`,
        }),
        await upload({ fileURL: `${origin}/gone`, projectId: project }),
        await upload({ fileURL: 'http://127.0.0.1:9/closed', projectId: project }),
      ];
      const calls = await receiver.calls(2);
      expect(calls.find(({ url }) => url === '/failed')).toMatchObject({ body: { status: 'FAILED' } });
      for (const job of jobs)
        expect((await filestage.call('GET', `/files/${text(job, 'fileId')}`)).status).toBe(404);
    });
  });
});
