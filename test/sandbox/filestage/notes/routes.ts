import { describe, expect, it } from '@jest/globals';
import { idOf, type Row, row, rows, text, useFilestage } from '../filestage.js';

describe('notes: routes', () => {
  const filestage = useFilestage();
  const SPRING = 'Harbor Hotel – Spring Campaign';

  /** The group's first review of a file of the spring campaign. */
  const reviewOf = async (file: string, group: string): Promise<Row> => {
    const { id } = await filestage.file(SPRING, file);
    const step = idOf(await filestage.step(SPRING, group));
    return row(rows(await filestage.read(`/files/${id}/reviews?stepId=${step}`))[0]);
  };

  const commentsPath = async () => `/reviews/${idOf(await reviewOf('Key Visual.pdf', 'Client'))}/comments`;
  const write = async (body: Row) =>
    row(await filestage.write('POST', await commentsPath(), { teamOnly: false, ...body }));

  describe('comments', () => {
    it('of a review hold their replies', async () => {
      const comments = rows(await filestage.read(await commentsPath()));
      expect(comments).toHaveLength(2);
      expect(comments[0]).toMatchObject({
        author: { displayName: 'Zoë' },
        marker: { page: 1 },
        isPinned: false,
        replies: [{ author: { displayName: 'Renée' } }, { author: { displayName: 'Bo' } }],
      });
    });

    it('are made as the key owner', async () => {
      const review = await reviewOf('Key Visual.pdf', 'Client');
      const path = `/reviews/${idOf(review)}/comments`;
      const { status, body } = await filestage.call('POST', path, { body: 'Lovely', teamOnly: true });
      expect(status).toBe(201);
      expect(body).toEqual({
        id: idOf(body),
        reviewId: review.id,
        fileVersionId: review.versionId,
        body: 'Lovely',
        author: expect.objectContaining({ email: 'ada@acme.example' }),
        createdTime: text(body, 'createdTime'),
        updatedTime: text(body, 'createdTime'),
        isResolved: false,
        isPinned: false,
        teamOnly: true,
        mentioned: [],
        attachments: [],
        likes: [],
        marker: null,
        shareLink: expect.stringContaining(idOf(body)),
        copiedFrom: null,
        replies: [],
      });
      expect(await filestage.read(`/comments/${idOf(body)}`)).toEqual(body);
      expect(rows(await filestage.read(path)).at(-1)).toEqual(body);
    });

    it('mention people by id, once each; unknown ids are text', async () => {
      const bo = row(rows(await filestage.read('/team/members'))[1]);
      const comment = await write({ body: `[~${bo.id}] and [~${bo.id}], not [~nobody]` });
      expect(comment.mentioned).toEqual([expect.objectContaining({ email: 'bo@acme.example' })]);
    });

    it.each([
      [{ teamOnly: false }, '"body" is required'],
      [{ body: 'A' }, '"teamOnly" is required'],
      [{ body: 'A', teamOnly: 'no' }, '"teamOnly" must be a boolean'],
      [{ body: 'A', teamOnly: false, marker: 3 }, '"marker" must be an object'],
      [{ body: 'A', teamOnly: false, attachmentFileURLs: ['x'] }, '"attachmentFileURLs" holds no file: x'],
    ])('refuse %j', async (body, message) => {
      const path = await commentsPath();
      expect(await filestage.call('POST', path, body)).toMatchObject({ status: 400, body: { message } });
      expect(await filestage.read(path)).toHaveLength(2);
    });

    it('carry attachments, whose bytes can be had', async () => {
      const { storage } = filestage.sandbox;
      const fileURL = storage.presign('notes/brief.txt');
      await fetch(fileURL, { method: 'PUT', headers: { 'content-type': 'text/plain' }, body: 'Brief' });
      const comment = await write({ body: 'See the brief', attachmentFileURLs: [fileURL] });
      expect(comment.attachments).toEqual([expect.any(String)]);
      const path = `/comments/${idOf(comment)}/attachments`;
      const contents = await filestage.call(
        'GET',
        `${path}/${String([comment.attachments].flat()[0])}/contents`,
      );
      expect([contents.status, contents.body]).toEqual([200, 'Brief']);
      expect((await filestage.call('GET', `${path}/other/contents`)).status).toBe(404);
    });

    it('become visible to reviewers when an edit leaves teamOnly out', async () => {
      const { id } = await write({ body: 'Psst', teamOnly: true });
      filestage.sandbox.world.advance(1_000);
      const kept = await filestage.write('PUT', `/comments/${id}`, { body: 'Psst!', teamOnly: true });
      expect(kept).toMatchObject({ body: 'Psst!', teamOnly: true });
      expect(text(kept, 'updatedTime') > text(kept, 'createdTime')).toBe(true);
      expect(await filestage.write('PUT', `/comments/${id}`, { body: 'Psst!!' })).toMatchObject({
        teamOnly: false,
      });
      expect(await filestage.call('PUT', `/comments/${id}`, { teamOnly: true })).toMatchObject({
        status: 400,
        body: { message: '"body" is required' },
      });
      expect(await filestage.read(`/comments/${id}`)).toMatchObject({ body: 'Psst!!', teamOnly: false });
    });

    it('take replies, which join the thread', async () => {
      const { id } = await write({ body: 'Which font?' });
      const path = `/comments/${id}/replies`;
      const { status, body: reply } = await filestage.call('POST', path, { body: 'Inter', teamOnly: false });
      expect([status, row(reply).body]).toEqual([201, 'Inter']);
      await filestage.write('POST', `/comments/${idOf(reply)}/replies`, { body: 'Thanks', teamOnly: false });
      const thread = row(await filestage.read(`/comments/${id}`));
      expect(rows(thread.replies).map(({ body }) => body)).toEqual(['Inter', 'Thanks']);
      expect(await filestage.read(`/comments/${idOf(reply)}`)).toMatchObject({ body: 'Inter' });
      expect(await filestage.read(await commentsPath())).toHaveLength(3);
      expect(await filestage.call('POST', path, { body: 'A' })).toMatchObject({ status: 400 });
    });

    it.each([
      ['resolution', 'resolved', 'isResolved'],
      ['pinned', 'isPinned', 'isPinned'],
    ])('keep their time of change through %s', async (endpoint, field, key) => {
      const comment = await write({ body: 'Done?' });
      const path = `/comments/${idOf(comment)}/${endpoint}`;
      filestage.sandbox.world.advance(1_000);
      for (const [body, value] of [
        [{ [field]: true }, true],
        [{ [field]: false }, false],
        [undefined, true],
      ] as const)
        expect(await filestage.write('PUT', path, body)).toEqual({ ...comment, [key]: value });
      expect((await filestage.call('PUT', path, { [field]: 'yes' })).status).toBe(400);
    });

    it('go with their replies', async () => {
      const path = await commentsPath();
      const comment = row(rows(await filestage.read(path))[0]);
      const reply = idOf(rows(comment.replies)[0]);
      const { status, body } = await filestage.call('DELETE', `/comments/${idOf(comment)}`);
      expect([status, body]).toEqual([204, '']);
      expect((await filestage.call('GET', `/comments/${reply}`)).status).toBe(404);
      expect(await filestage.read(path)).toHaveLength(1);
    });
  });
});
