import { describe, expect, it } from '@jest/globals';
import { rows, useFilestage } from '../filestage.js';

describe('steps: team', () => {
  const filestage = useFilestage();

  describe('team', () => {
    it('lists roles', async () => {
      expect(rows(await filestage.read('/team/roles')).map(({ name }) => name)).toEqual([
        'Owner',
        'Admin',
        'Member',
      ]);
    });

    it('lists members by address and role, outsiders and names left out', async () => {
      const members = rows(await filestage.read('/team/members'));
      expect(members.map(({ email }) => email)).toEqual([
        'ada@acme.example',
        'bo@acme.example',
        'cleo@acme.example',
      ]);
      expect(Object.keys(members[0] ?? {})).toEqual(['id', 'email', 'role']);
      expect(members[0]).toMatchObject({ role: { name: 'Admin' } });
    });
  });
});
