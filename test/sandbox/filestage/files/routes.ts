import { describe, expect, it } from '@jest/globals';
import { idOf, named, rows, useFilestage } from '../filestage.js';

describe('files: routes', () => {
  const filestage = useFilestage();
  const SPRING = 'Harbor Hotel – Spring Campaign';
  const NORDLYS = 'Nordlys Coffee – Packaging';

  describe('files', () => {
    it('list their versions, oldest first', async () => {
      const file = await filestage.file(SPRING, 'Key Visual.pdf');
      expect(file).toMatchObject({ externalId: 'crm-1001', reviewLink: expect.stringContaining(idOf(file)) });
      expect(rows(file.versions).map(({ number, name }) => [number, name])).toEqual([
        [1, 'Key Visual v1.pdf'],
        [2, 'Key Visual v2.pdf'],
        [3, 'Key Visual.pdf'],
      ]);
      expect(await filestage.read(`/files/${idOf(file)}`)).toEqual(file);
    });

    it('are found by external id, which need not be unique', async () => {
      const files = rows(await filestage.read('/files?externalId=crm-1010'));
      expect(files.map(({ name }) => name)).toEqual(['Bag Front 250 g.pdf', 'Bag Back 250 g.pdf']);
      expect(await filestage.read('/files?externalId=none')).toEqual([]);
    });

    it.each(['/files', '/files/reviews'])('want an external id in %s', async (path) => {
      expect(await filestage.call('GET', path)).toMatchObject({
        status: 400,
        body: { message: '"externalId" is required' },
      });
    });

    it('list their reviews, of one group or of all', async () => {
      const { id } = await filestage.file(NORDLYS, 'Bag Front 250 g.pdf');
      const internal = idOf(await filestage.step(NORDLYS, 'Internal'));
      expect(await filestage.read(`/files/${id}/reviews`)).toHaveLength(4);
      const reviews = rows(await filestage.read(`/files/${id}/reviews?stepId=${internal}`));
      expect(reviews.map(({ stepId, status }) => [stepId, status])).toEqual([
        [internal, { state: 'NEEDS_CHANGES' }],
        [internal, { state: 'APPROVED' }],
      ]);
      expect(await filestage.read('/files/reviews?externalId=crm-1010')).toHaveLength(6);
      expect(await filestage.read(`/files/reviews?externalId=crm-1010&stepId=${internal}`)).toHaveLength(3);
      expect(await filestage.read('/files/reviews?externalId=none')).toEqual([]);
    });

    it('move between sections, and to the default one without a name', async () => {
      const file = await filestage.file(SPRING, 'Key Visual.pdf');
      const { sections } = await filestage.project(SPRING);
      const path = `/files/${idOf(file)}/section`;
      const sectionId = idOf(named(sections, 'Social Media'));
      expect(await filestage.write('PUT', path, { sectionId })).toMatchObject({ sectionId });
      expect(rows(await filestage.read(`/sections/${sectionId}/files`)).map(idOf)).toContain(idOf(file));
      expect(await filestage.write('PUT', path)).toMatchObject({
        sectionId: idOf(named(sections, 'All files')),
      });
      expect(await filestage.call('PUT', path, { sectionId: 'gone' })).toMatchObject({ status: 400 });
    });

    it('go with everything on them', async () => {
      const file = await filestage.file(SPRING, 'Key Visual.pdf');
      const version = idOf(rows(file.versions)[0]);
      const review = idOf(rows(await filestage.read(`/files/${idOf(file)}/reviews`))[0]);
      const comment = idOf(rows(await filestage.read(`/reviews/${review}/comments`))[0]);
      const { status, body } = await filestage.call('DELETE', `/files/${idOf(file)}`);
      expect([status, body]).toEqual([204, '']);
      const gone = [
        `/files/${idOf(file)}`,
        `/versions/${version}/contents`,
        `/reviews/${review}`,
        `/comments/${comment}`,
      ];
      for (const path of gone) expect((await filestage.call('GET', path)).status).toBe(404);
      const left = rows(await filestage.read('/files?externalId=crm-1001'));
      expect(left.map(({ name }) => name)).toEqual(['Homepage.png']);
    });

    it('hand out the bytes of each version', async () => {
      const file = await filestage.file(SPRING, 'Key Visual.pdf');
      const { status, headers, body } = await filestage.call(
        'GET',
        `/versions/${idOf(rows(file.versions)[0])}/contents`,
      );
      expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
        200,
        'application/pdf',
        `attachment; filename*=UTF-8''Key%20Visual%20v1.pdf`,
      ]);
      expect(body).toMatch(/^%PDF-1\.4/);
    });

    it('report on their reviews as PDF, as one review does', async () => {
      const file = await filestage.file(SPRING, 'Key Visual.pdf');
      const review = rows(await filestage.read(`/files/${idOf(file)}/reviews`))[0];
      for (const path of [`/files/${idOf(file)}/report`, `/reviews/${idOf(review)}/report`]) {
        const { headers, body } = await filestage.call('GET', path);
        expect(headers.get('content-type')).toBe('application/pdf');
        expect(body).toMatch(/^%PDF-1\.4[\s\S]*The logo is too close to the edge\.[\s\S]*%%EOF\n$/);
      }
    });
  });
});
