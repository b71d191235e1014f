import { describe, expect, test } from '@jest/globals';
import { ids, part, rows, useHighLevel } from './client.js';

describe('lookups', () => {
  const { highlevel, location, send } = useHighLevel();

  test('the location tells its name, zone and rules for duplicates', async () => {
    highlevel().settings.allow_duplicate_contact = true;
    const { body } = await send('GET', `/locations/${location()}`);
    expect(part(body, 'location')).toMatchObject({
      id: location(),
      name: 'Acme Studio',
      timezone: 'America/New_York',
      settings: { allowDuplicateContact: true, contactUniqueIdentifiers: ['email', 'phone'] },
    });
  });

  test('time zones come under timeZones', async () => {
    const { body } = await send('GET', `/locations/${location()}/timezones`);
    expect(body.timeZones).toEqual(expect.arrayContaining(['Etc/GMT+12', 'America/New_York']));
  });

  test('every tag in use is known to the location', async () => {
    const { body } = await send('GET', `/locations/${location()}/tags`);
    const known = rows(body, 'tags').map(({ name }) => name);
    const used = highlevel()
      .store.contacts.all()
      .flatMap(({ tags }) => tags);
    expect(known).toEqual(expect.arrayContaining(used));
  });

  test('users are listed, and read by id without a wrapper', async () => {
    const { body } = await send('GET', `/users/?locationId=${location()}`);
    expect(rows(body, 'users').map(({ name }) => name)).toEqual(['Ada Lane', 'Bo Reyes', 'Cleo Park']);
    const [id] = ids(body, 'users');
    expect((await send('GET', `/users/${id}`)).body).toMatchObject({ id, email: 'ada@acme.example' });
    expect((await send('GET', '/users/nobody')).status).toBe(400);
    highlevel().settings.list_users = false;
    expect((await send('GET', `/users/?locationId=${location()}`)).body.users).toEqual([]);
  });

  test('pipelines hold their stages', async () => {
    const { body } = await send('GET', `/opportunities/pipelines?locationId=${location()}`);
    const [projects = {}] = rows(body, 'pipelines');
    expect(projects).toMatchObject({ name: 'Projects', locationId: location() });
    expect(rows(projects, 'stages').map(({ name }) => name)).toEqual([
      'New Lead',
      'Discovery',
      'Proposal Sent',
      'Negotiation',
    ]);
  });

  test('lost reasons are listed and searched', async () => {
    const list = async (query = '') =>
      (await send('GET', `/opportunities/lost-reason?locationId=${location()}${query}`)).body;
    expect(await list()).toMatchObject({ total: 3 });
    expect(rows(await list('&query=EXPENSIVE'), 'lostReasons')).toHaveLength(1);
    expect(rows(await list('&skip=1&limit=1'), 'lostReasons')).toHaveLength(1);
  });
});
