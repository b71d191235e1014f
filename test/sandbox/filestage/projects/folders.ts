import { describe, expect, it } from '@jest/globals';
import { idOf, named, rows, useFilestage } from '../filestage.js';

describe('projects: folders', () => {
  const filestage = useFilestage();

  describe('folders', () => {
    it('are a bare array, nested by parentId', async () => {
      const folders = await filestage.read('/folders');
      const clients = named(folders, 'Clients');
      expect(clients).toEqual({ id: idOf(clients), name: 'Clients', parentId: null });
      expect(
        rows(folders)
          .filter(({ parentId }) => parentId === clients.id)
          .map(({ name }) => name),
      ).toEqual(['Harbor Hotel', 'Nordlys Coffee']);
    });

    it('can be made inside another and read back', async () => {
      const parentId = idOf(named(await filestage.read('/folders'), 'Clients'));
      const { status, body } = await filestage.call('POST', '/folders', { name: 'Bo & Co', parentId });
      expect([status, body]).toEqual([201, { id: idOf(body), name: 'Bo & Co', parentId }]);
      expect(await filestage.read(`/folders/${idOf(body)}`)).toEqual(body);
      expect(named(await filestage.read('/folders'), 'Bo & Co')).toEqual(body);
    });

    it.each([
      [{}, '"name" is required'],
      [{ name: '' }, '"name" is not allowed to be empty'],
      [{ name: 7 }, '"name" must be a string'],
      [{ name: 'A', parentId: 'gone' }, '"parentId" does not exist: gone'],
    ])('refuse %j', async (body, message) => {
      expect(await filestage.call('POST', '/folders', body)).toMatchObject({
        status: 400,
        body: { message },
      });
    });
  });
});
