import { describe, expect, test } from '@jest/globals';
import { ids, rows, useHighLevel } from './client.js';

describe('automations', () => {
  const { highlevel, location, send, contactId } = useHighLevel();

  const contact = () => highlevel().store.contact(contactId());

  test('a contact joins and leaves a campaign, or all of them', async () => {
    const list = await send('GET', `/campaigns/?locationId=${location()}&status=published`);
    const [first, second] = ids(list.body, 'campaigns');
    expect(rows(list.body, 'campaigns')).toHaveLength(2);
    const path = `/contacts/${contactId()}/campaigns`;

    const joined = await send('POST', `${path}/${first}`, { body: {} });
    expect(joined).toMatchObject({ status: 201, body: { succeded: true, succeeded: true } });
    await send('POST', `${path}/${second}`);
    expect(contact().campaigns).toEqual([first, second]);

    expect((await send('DELETE', `${path}/${first}`)).status).toBe(200);
    expect(contact().campaigns).toEqual([second]);
    expect((await send('DELETE', `${path}/removeAll`)).body).toMatchObject({ succeded: true });
    expect(contact().campaigns).toEqual([]);

    expect((await send('POST', `${path}/unknown`)).status).toBe(400);
    expect((await send('POST', `${path}/${first}`, { body: { when: 1 } })).status).toBe(422);
  });

  test('a contact joins and leaves a workflow', async () => {
    const { body } = await send('GET', `/workflows/?locationId=${location()}`);
    expect(rows(body, 'workflows').map(({ status }) => status)).toEqual(['published', 'published', 'draft']);
    const [id] = ids(body, 'workflows');
    const path = `/contacts/${contactId()}/workflow/${id}`;

    const joined = await send('POST', path, { body: { eventStartTime: '2030-06-23T03:30:00+01:00' } });
    expect(joined).toMatchObject({ status: 200, body: { succeded: true, succeeded: true } });
    expect(contact().workflows).toEqual([id]);
    expect((await send('DELETE', path, { body: {} })).status).toBe(200);
    expect(contact().workflows).toEqual([]);

    expect((await send('POST', `/contacts/${contactId()}/workflow/unknown`)).status).toBe(400);
    expect((await send('POST', path, { body: { eventStartTime: 'soon' } })).status).toBe(422);
  });

  test("appointments are told in the location's time, without a zone", async () => {
    const { body } = await send('GET', `/contacts/${contactId()}/appointments`);
    const events = rows(body, 'events');
    expect(events).toHaveLength(2);
    const [event] = events;
    expect(event).toMatchObject({
      title: 'Shop front walk-through',
      appointmentStatus: 'confirmed',
      users: [expect.any(String)],
    });
    const kept = highlevel().store.appointments.get(String(event?.id));
    for (const key of ['startTime', 'endTime', 'dateAdded', 'dateUpdated']) {
      expect(event?.[key]).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/);
    }
    const hours =
      Number(String(event?.startTime).slice(11, 13)) - new Date(kept?.startTime ?? '').getUTCHours();
    // New York is four or five hours behind UTC.
    expect([-4, -5, 19, 20]).toContain(hours);
  });
});
