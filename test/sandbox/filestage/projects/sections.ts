import { describe, expect, it } from '@jest/globals';
import { idOf, named, rows, text, useFilestage } from '../filestage.js';

describe('projects: sections', () => {
  const filestage = useFilestage();
  const SPRING = 'Harbor Hotel – Spring Campaign';

  describe('sections', () => {
    it('come inside the project and list their files', async () => {
      const project = await filestage.project(SPRING);
      const path = `/projects/${idOf(project)}/sections`;
      const { status, body } = await filestage.call('POST', path, { sectionName: 'Radio' });
      expect([status, text(body, 'id')]).toEqual([201, project.id]);
      const sections = rows((await filestage.project(SPRING)).sections);
      const files = await filestage.read(`/sections/${idOf(named(sections, 'Print'))}/files`);
      expect(rows(files).map(({ name }) => name)).toEqual(['Key Visual.pdf', 'Lobby Poster A1.pdf']);
      expect(await filestage.read(`/sections/${idOf(named(sections, 'Radio'))}/files`)).toEqual([]);
      expect(await filestage.call('POST', path, { name: 'TV' })).toMatchObject({
        status: 400,
        body: { message: '"sectionName" is required' },
      });
    });
  });
});
