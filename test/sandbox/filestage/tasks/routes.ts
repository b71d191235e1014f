import { describe, expect, it } from '@jest/globals';
import { idOf, type Row, row, rows, useFilestage } from '../filestage.js';

describe('tasks: routes', () => {
  const filestage = useFilestage();
  const SPRING = 'Harbor Hotel – Spring Campaign';

  const reviewOf = async (file: string, group: string): Promise<Row> => {
    const { id } = await filestage.file(SPRING, file);
    const step = idOf(await filestage.step(SPRING, group));
    return row(rows(await filestage.read(`/files/${id}/reviews?stepId=${step}`)).at(-1));
  };

  describe('reviews', () => {
    it('start for one version in one group, once', async () => {
      const file = await filestage.file(SPRING, 'Lobby Poster A1.pdf');
      const versionId = idOf(rows(file.versions)[0]);
      const stepId = idOf(await filestage.step(SPRING, 'Legal'));
      const { status, body } = await filestage.call('POST', '/reviews', { versionId, stepId });
      expect(status).toBe(201);
      expect(body).toEqual({
        id: idOf(body),
        fileId: file.id,
        versionId,
        stepId,
        created: expect.any(String),
        dueDate: null,
        status: { state: 'IN_REVIEW' },
        decisions: [],
      });
      expect(await filestage.read(`/reviews/${idOf(body)}`)).toEqual(body);
      expect((await filestage.call('POST', '/reviews', { versionId, stepId })).status).toBe(409);
    });

    it.each([
      [{ stepId: 'LEGAL' }, '"versionId" is required'],
      [{ versionId: 'gone', stepId: 'LEGAL' }, '"versionId" does not exist: gone'],
      [{ versionId: 'VERSION', stepId: 'gone' }, '"stepId" does not exist: gone'],
      [
        { versionId: 'VERSION', stepId: 'OTHER' },
        '"stepId" is a reviewer group of another project than the version',
      ],
    ])('do not start from %j', async (body, message) => {
      const ids: Record<string, string> = {
        LEGAL: idOf(await filestage.step(SPRING, 'Legal')),
        OTHER: idOf(await filestage.step('Brand Film', 'Client')),
        VERSION: idOf(rows((await filestage.file(SPRING, 'Lobby Poster A1.pdf')).versions)[0]),
      };
      const sent = JSON.stringify(body).replace(/LEGAL|OTHER|VERSION/g, (name) => ids[name] ?? '');
      expect(await filestage.call('POST', '/reviews', JSON.parse(sent))).toMatchObject({
        status: 400,
        body: { message },
      });
    });

    it.each([
      ['upper', 'NEEDS_CHANGES', 'Needs Changes'],
      ['title', 'Needs Changes', 'needsChanges'],
      ['camel', 'needsChanges', 'NEEDS_CHANGES'],
    ])('spell their states %s: %s, never %s', async (spelling, state, other) => {
      filestage.sandbox.emulators.filestage.settings.state_spelling = spelling;
      const path = `/reviews/${idOf(await reviewOf('Lobby Poster A1.pdf', 'Internal'))}`;
      expect(await filestage.write('PUT', `${path}/status`, { state })).toMatchObject({ status: { state } });
      expect(await filestage.read(path)).toMatchObject({ status: { state } });
      for (const body of [{ state: other }, {}])
        expect((await filestage.call('PUT', `${path}/status`, body)).status).toBe(400);
    });

    it.each([
      ['2030-05-07T12:00:00.000Z', '2030-05-07T12:00:00.000Z'],
      ['2030-05-07T14:00:00+02:00', '2030-05-07T12:00:00.000Z'],
      ['2030-05-07T12:00Z', '2030-05-07T12:00:00.000Z'],
    ])('take the due date %s', async (written, dueDate) => {
      const path = `/reviews/${idOf(await reviewOf('Lobby Poster A1.pdf', 'Internal'))}`;
      expect(await filestage.write('PUT', `${path}/due-date`, { dueDate: written })).toMatchObject({
        dueDate,
      });
      expect(await filestage.read(path)).toMatchObject({ dueDate });
    });

    it.each([
      ['2030-05-07', '"dueDate" must be an ISO 8601 date-time'],
      ['2030-13-07T12:00:00Z', '"dueDate" must be an ISO 8601 date-time'],
      [null, '"dueDate" must be a string'],
      [undefined, '"dueDate" is required'],
    ])('refuse the due date %s', async (dueDate, message) => {
      const path = `/reviews/${idOf(await reviewOf('Lobby Poster A1.pdf', 'Internal'))}/due-date`;
      expect(await filestage.call('PUT', path, { dueDate })).toMatchObject({
        status: 400,
        body: { message },
      });
    });

    it.each([
      ['approve', 'APPROVED'],
      ['approve-with-changes', 'APPROVED_WITH_CHANGES'],
      ['request-changes', 'CHANGES_REQUESTED'],
      ['reject', 'REJECTED'],
    ])('record the decision to %s, which does not move the status', async (endpoint, decision) => {
      const path = `/reviews/${idOf(await reviewOf('Lobby Poster A1.pdf', 'Internal'))}`;
      const review = await filestage.write('POST', `${path}/${endpoint}`);
      expect(review).toMatchObject({
        status: { state: 'IN_REVIEW' },
        decisions: [{ user: { email: 'ada@acme.example' }, decision }],
      });
      expect(await filestage.read(path)).toEqual(review);
    });

    it('keep one decision a person; a status does not move decisions', async () => {
      const path = `/reviews/${idOf(await reviewOf('Story – Weekend Offer.png', 'Internal'))}`;
      await filestage.write('POST', `${path}/reject`);
      await filestage.write('POST', `${path}/approve`);
      const decisions = [
        { user: { displayName: 'Bo' }, decision: 'APPROVED' },
        { user: { displayName: 'Ada' }, decision: 'APPROVED' },
      ];
      expect(await filestage.read(path)).toMatchObject({ decisions });
      const review = await filestage.write('PUT', `${path}/status`, { state: 'NEEDS_CHANGES' });
      expect(review).toMatchObject({ status: { state: 'NEEDS_CHANGES' }, decisions });
    });

    it("take back the key owner's decision only", async () => {
      const path = `/reviews/${idOf(await reviewOf('Story – Weekend Offer.png', 'Internal'))}`;
      await filestage.write('POST', `${path}/approve`);
      expect((await filestage.call('DELETE', `${path}/decision`)).status).toBe(204);
      expect(rows(row(await filestage.read(path)).decisions)).toMatchObject([
        { user: { displayName: 'Bo' } },
      ]);
      expect((await filestage.call('DELETE', `${path}/decision`)).status).toBe(404);
    });
  });
});
