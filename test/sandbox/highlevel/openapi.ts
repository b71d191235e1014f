import { beforeAll, describe, expect, test } from '@jest/globals';
import { deviations } from '../../support/deviations/highlevel.js';
import { OpenApiReferee, SPECS_DIR } from '../../support/openapi.js';
import { part, rows, useHighLevel } from './client.js';

describe('openapi', () => {
  // Skipped without SPECS_DIR: the vendor's OpenAPI file is the referee and is not part of this project.
  const suite = SPECS_DIR ? describe : describe.skip;

  suite("HighLevel's OpenAPI file", () => {
    const { highlevel, location, send, contactId } = useHighLevel();
    let referee: OpenApiReferee;

    beforeAll(async () => {
      referee = await OpenApiReferee.load('highlevel', deviations);
    });

    const HEADERS = {
      authorization: 'Bearer demo',
      version: '2021-07-28',
      'content-type': 'application/json',
    };

    /** Sends a request; the request and an answer with that status must both agree with the file. */
    const agree = async (
      expected: number,
      method: string,
      url: string,
      body?: unknown,
      version = HEADERS.version,
    ) => {
      const answer = await send(method, url, { body, headers: { version } });
      expect([method, url, answer.status, answer.status === expected ? '' : answer.body]).toEqual([
        method,
        url,
        expected,
        '',
      ]);
      const exchange = { method, url, headers: { ...HEADERS, version }, body };
      expect(referee.request(exchange).complaints).toEqual([]);
      expect(referee.answer(exchange, answer.status, answer.body).complaints).toEqual([]);
      return answer.body;
    };

    const field = (key: string) =>
      highlevel().store.customFields.find(({ fieldKey }) => fieldKey === key)?.id ?? '';

    test('contacts', async () => {
      const { contact } = await agree(201, 'POST', '/contacts/', {
        locationId: location(),
        firstName: 'Ada',
        email: 'ada.file@example.com',
        phone: '+15550107777',
        dateOfBirth: '1990-09-25',
        dndSettings: { SMS: { status: 'active' } },
        customFields: [
          { id: field('contact.brief'), field_value: 'x' },
          { id: field('contact.yearly_budget'), field_value: 100 },
          { id: field('contact.services'), field_value: ['Web'] },
        ],
      });
      const { id } = part({ contact }, 'contact');
      await agree(200, 'GET', `/contacts/${id}`);
      await agree(200, 'GET', `/contacts/${contactId()}`);
      await agree(200, 'PUT', `/contacts/${id}`, { lastName: 'Lane', email: null, dateOfBirth: null });
      await agree(200, 'POST', '/contacts/upsert', { locationId: location(), phone: '+15550107777' });
      await agree(200, 'GET', `/contacts/search/duplicate?locationId=${location()}&number=%2B15550107777`);
      await agree(200, 'POST', '/contacts/search', { locationId: location(), pageLimit: 20 });
      await agree(200, 'DELETE', `/contacts/${id}`);
    });

    test('refusals', async () => {
      await agree(400, 'GET', '/contacts/unknown');
      await agree(422, 'PUT', `/contacts/${contactId()}`, { companyName: 'Acme' });
      await agree(400, 'POST', '/contacts/', {
        locationId: location(),
        email: 'nora@harborpine.example.com',
      });
      highlevel().settings.missing_scopes = 'contacts.readonly';
      await agree(401, 'GET', `/contacts/${contactId()}`);
    });

    test('tasks', async () => {
      const list = `/contacts/${contactId()}/tasks`;
      const due = { title: 'Call', dueDate: '2030-01-02T10:00:00Z', completed: false };
      const { id } = part(await agree(201, 'POST', list, due), 'task');
      await agree(200, 'GET', list);
      await agree(200, 'GET', `${list}/${id}`);
      await agree(200, 'PUT', `${list}/${id}`, { body: 'now' });
      await agree(200, 'PUT', `${list}/${id}/completed`, { completed: true });
      await agree(200, 'DELETE', `${list}/${id}`);
      await agree(201, 'POST', `/locations/${location()}/tasks/search`, { completed: true, limit: 5 });
    });

    test('notes', async () => {
      const list = `/contacts/${contactId()}/notes`;
      const { id } = part(await agree(201, 'POST', list, { body: 'Hello' }), 'note');
      await agree(200, 'GET', list);
      await agree(200, 'GET', `${list}/${id}`);
      await agree(200, 'PUT', `${list}/${id}`, { title: 'Greeting' });
      await agree(200, 'DELETE', `${list}/${id}`);
    });

    test('tags, followers, campaigns, workflows and appointments', async () => {
      const contact = `/contacts/${contactId()}`;
      const { users, campaigns, workflows } = highlevel().store;
      const followers = [users.all()[0]?.id];
      const campaign = `${contact}/campaigns/${campaigns.all()[0]?.id}`;
      const workflow = `${contact}/workflow/${workflows.all()[0]?.id}`;
      await agree(201, 'POST', `${contact}/tags`, { tags: ['new'] });
      await agree(200, 'DELETE', `${contact}/tags`, { tags: ['new'] });
      await agree(201, 'POST', `${contact}/followers`, { followers });
      await agree(200, 'DELETE', `${contact}/followers`, { followers });
      await agree(201, 'POST', campaign, {});
      await agree(200, 'DELETE', campaign);
      await agree(200, 'DELETE', `${contact}/campaigns/removeAll`);
      await agree(200, 'POST', workflow, { eventStartTime: '2030-06-23T03:30:00+01:00' });
      await agree(200, 'DELETE', workflow, {});
      await agree(200, 'GET', `${contact}/appointments`);
      await agree(201, 'POST', '/contacts/bulk/tags/update/add', {
        contacts: [contactId()],
        tags: ['bulk'],
        locationId: location(),
      });
    });

    test('calendars and what is booked in them', async () => {
      const calendars = (expected: number, method: string, url: string, body?: unknown) =>
        agree(expected, method, `/calendars/${url}`, body, '2021-04-15');
      const calendarId = highlevel().store.calendars.all()[0]?.id;
      const from = Date.now();
      await calendars(200, 'GET', `?locationId=${location()}`);
      await calendars(200, 'GET', `${calendarId}/free-slots?startDate=${from}&endDate=${from + 86_400_000}`);
      await calendars(400, 'GET', `${calendarId}/free-slots?startDate=1&endDate=${from}`);
      const booking = { calendarId, locationId: location(), contactId: contactId() };
      const night = { ...booking, startTime: '2030-01-02T03:00:00-05:00' };
      await calendars(400, 'POST', 'events/appointments', night);
      const { id } = await calendars(200, 'POST', 'events/appointments', {
        ...night,
        ignoreFreeSlotValidation: true,
      });
      await calendars(200, 'GET', `events/appointments/${id}`);
      const range = `startTime=${from - 86_400_000}&endTime=${from + 86_400_000 * 60}`;
      await calendars(200, 'GET', `events?locationId=${location()}&calendarId=${calendarId}&${range}`);
      await calendars(400, 'GET', `events?locationId=${location()}&${range}`);
      await calendars(200, 'PUT', `events/appointments/${id}`, { appointmentStatus: 'cancelled' });
    });

    test('businesses', async () => {
      const made = await agree(201, 'POST', '/businesses/', { locationId: location(), name: 'Fern & Co' });
      const { id } = part(made, 'buiseness');
      await agree(200, 'GET', `/businesses/?locationId=${location()}`);
      await agree(200, 'GET', `/businesses/${id}`);
      await agree(200, 'PUT', `/businesses/${id}`, { city: 'Lowell' });
      const ids = [contactId()];
      await agree(200, 'POST', '/contacts/bulk/business', { locationId: location(), ids, businessId: id });
      await agree(200, 'GET', `/contacts/business/${id}?locationId=${location()}`);
    });

    test('opportunities', async () => {
      const { pipelines, lostReasons } = highlevel().store;
      const [pipeline] = pipelines.all();
      const made = await agree(201, 'POST', '/opportunities/', {
        locationId: location(),
        pipelineId: pipeline?.id,
        contactId: contactId(),
        name: 'Signage',
        status: 'open',
        monetaryValue: 900,
        customFields: [{ id: field('opportunity.kickoff_date'), field_value: '2030-02-01' }],
      });
      const one = `/opportunities/${part(made, 'opportunity').id}`;
      await agree(200, 'GET', one);
      await agree(200, 'PUT', one, { pipelineStageId: pipeline?.stages[1]?.id });
      await agree(200, 'PUT', `${one}/status`, { status: 'lost', lostReasonId: lostReasons.all()[0]?.id });
      await agree(200, 'GET', `/opportunities/search?location_id=${location()}&limit=100`);
      await agree(200, 'GET', `/opportunities/search?location_id=${location()}&limit=5&getTasks=true`);
      await agree(200, 'DELETE', one);
      await agree(200, 'GET', `/opportunities/pipelines?locationId=${location()}`);
      await agree(200, 'GET', `/opportunities/lost-reason?locationId=${location()}`);
    });

    test('forms and what was submitted', async () => {
      const [form] = rows(await agree(200, 'GET', `/forms/?locationId=${location()}&limit=50`), 'forms');
      await agree(
        200,
        'GET',
        `/forms/submissions?locationId=${location()}&formId=${form?.id}&limit=1&page=1`,
      );
    });

    test('look-ups', async () => {
      const users = await agree(200, 'GET', `/users/?locationId=${location()}`);
      await agree(200, 'GET', `/users/${rows(users, 'users')[0]?.id}`);
      await agree(200, 'GET', `/workflows/?locationId=${location()}`);
      await agree(200, 'GET', `/campaigns/?locationId=${location()}`);
      await agree(200, 'GET', `/locations/${location()}`);
      await agree(200, 'GET', `/locations/${location()}/tags`);
      await agree(200, 'GET', `/locations/${location()}/timezones`);
      await agree(200, 'GET', `/locations/${location()}/customFields?model=all`);
    });

    test('the token', async () => {
      const { oauth_client_id: client_id, oauth_client_secret: client_secret } = highlevel().settings;
      const chosen = await send(
        'GET',
        `/oauth/chooselocation?response_type=code&client_id=${client_id}&redirect_uri=https%3A%2F%2Fexample.com%2F`,
      );
      const code = new URL(chosen.headers.get('location') ?? '').searchParams.get('code');
      const body = {
        client_id,
        client_secret,
        grant_type: 'authorization_code',
        code: code ?? '',
        user_type: 'Location',
      };
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const form = new URLSearchParams(body).toString();
      const answer = await send('POST', '/oauth/token', { headers, body: form });
      expect(answer.status).toBe(200);
      const exchange = { method: 'POST', url: '/oauth/token', headers, body };
      expect(referee.request(exchange).complaints).toEqual([]);
      expect(referee.answer(exchange, 200, answer.body).complaints).toEqual([]);
    });

    test('is wrong in no other place than the list of deviations says, and every entry is needed', () => {
      expect(deviations.filter((deviation) => !referee.used.has(deviation))).toEqual([]);
    });
  });
});
