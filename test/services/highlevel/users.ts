import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from './highlevel.js';

describe('users', () => {
  const { sandbox, rows, requests, settings, pick, execute, auth, location } = useHighLevel();

  const list = (page = 0) =>
    execute('triggers.user_list.operation.perform', { authData: auth(), inputData: {}, meta: { page } });

  describe('find_user', () => {
    it('maps a user', async () => {
      const { id } = pick('users', { firstName: 'Bo' });
      expect(await rows('searches.find_user', { email: 'BO@acme.example' })).toEqual([
        {
          id,
          name: 'Bo Reyes',
          email: 'bo@acme.example',
          more: expect.objectContaining({ roles: expect.objectContaining({ type: 'account' }) }),
        },
      ]);
      expect(sandbox().log.all()[0]?.url).toBe(`/users/?locationId=${location()}`);
    });

    it('finds by name, and asks once in five minutes', async () => {
      expect(await rows('searches.find_user', { name: 'cleo park' })).toMatchObject([{ name: 'Cleo Park' }]);
      expect(await rows('searches.find_user', { name: 'cleo' })).toEqual([]);
      expect(requests()).toEqual(['GET /users/']);
    });

    it('finds by ID, but nobody who is deleted', async () => {
      const { id } = pick('users', { firstName: 'Bo' });
      expect(await rows('searches.find_user', { user_id: id })).toMatchObject([{ id, name: 'Bo Reyes' }]);
      expect(requests()).toEqual([`GET /users/${id}`]);
      expect(await rows('searches.find_user', { user_id: '0123456789abcdefghij' })).toEqual([]);
      const body = { id, name: 'Bo Reyes', deleted: true };
      sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 200, body });
      expect(await rows('searches.find_user', { user_id: id })).toEqual([]);
    });

    it('finds nobody where all users are of the agency', async () => {
      settings().list_users = false;
      expect(await rows('searches.find_user', { email: 'bo@acme.example' })).toEqual([]);
    });
  });

  describe('user_list', () => {
    it('shows the names on one page', async () => {
      expect(await list()).toEqual(
        ['Ada', 'Bo', 'Cleo'].map((firstName) => {
          const { id, lastName } = pick('users', { firstName });
          return { id, name: `${firstName} ${lastName}` };
        }),
      );
      expect(await list(1)).toEqual([]);
    });

    it('shows what a user has instead of a name, and none that is deleted', async () => {
      const users = [
        { id: 'a', firstName: 'Ada', lastName: 'Lane' },
        { id: 'b', email: 'b@acme.example' },
        { id: 'c' },
        { id: 'd', name: 'Gone', deleted: true },
      ];
      sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 200, body: { users } });
      expect(await list()).toEqual([
        { id: 'a', name: 'Ada Lane' },
        { id: 'b', name: 'b@acme.example' },
        { id: 'c', name: 'c' },
      ]);
    });
  });
});
