import { describe, expect, it } from '@jest/globals';
import { explain } from '../../../services/highlevel/errors.js';
import { SCOPES } from '../../../services/highlevel/scopes.js';
import { failure } from '../../support/app.js';
import { useHighLevel } from './highlevel.js';

describe('errors', () => {
  const { sandbox, run, complaint, settings, contactId, location, fields, requests } = useHighLevel();

  /** Answers the next requests like this. */
  const invalidInput = (status: number, body: unknown, headers: Record<string, string> = {}) =>
    sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status, body, headers });

  const NEW = { first_name: 'Ada' };
  const create = (input: Record<string, unknown> = NEW) => complaint('creates.create_contact', input);

  describe('a missing scope', () => {
    const ADD = 'to it in HighLevel under Settings > Private Integrations.';

    it.each([
      ['triggers.new_contact', {}, 'contacts.readonly', 'view contacts'],
      ['creates.create_contact', NEW, 'contacts.write', 'edit contacts, their tasks and notes'],
      ['triggers.new_task', {}, 'locations/tasks.readonly', 'view the tasks of the location'],
      ['searches.find_user', { email: 'bo@acme.example' }, 'users.readonly', 'view users'],
    ])('is named for %s', async (path, input, scope, does) => {
      settings().missing_scopes = scope;
      expect(await failure(run(path, input))).toMatchObject({
        name: 'AppError',
        code: 'permission',
        message: `HighLevel: the private integration may not ${does}. Add the scope ${scope} ${ADD}`,
      });
    });

    it('is named for a read of a contact', async () => {
      settings().missing_scopes = 'contacts.readonly';
      expect(await complaint('searches.get_contact_context', { contact_id: contactId() })).toBe(
        `HighLevel: the private integration may not view contacts, their tasks and notes. Add the scope contacts.readonly ${ADD}`,
      );
    });

    it('leaves the rest, and is named in the forms: with contacts.readonly alone', async () => {
      settings().missing_scopes = SCOPES.filter((scope) => scope !== 'contacts.readonly').join(' ');
      const custom = `**Custom fields are left out**, as the private integration may not view custom fields. Add the scope locations/customFields.readonly ${ADD}`;
      for (const path of ['creates.create_contact', 'creates.update_contact', 'triggers.contact_updated']) {
        const form = await fields(path);
        expect(form).toContainEqual({ key: 'custom_fields_notice', type: 'copy', helpText: custom });
        expect(JSON.stringify(form)).not.toContain('"custom_fields_notice":');
      }
      expect((await fields('creates.create_contact')).map(({ key }) => key)).toContain('dateOfBirth');
      expect((await fields('triggers.contact_updated')).map(({ key }) => key)).toContain('watch');
      expect(await fields('searches.get_contact_context')).toContainEqual({
        key: 'deals_notice',
        type: 'copy',
        helpText: `**Opportunities are left out**, as the private integration may not view opportunities. Add the scope opportunities.readonly ${ADD}`,
      });
      expect(await run('searches.get_contact_context', { contact_id: contactId() })).toMatchObject([
        { first_name: 'Nora', notes: [{}, {}, {}], deals: [] },
      ]);
    });

    it('is all that a form goes on without', async () => {
      sandbox().faults.add({ vendor: 'highlevel', kind: 'server_error' });
      await expect(fields('creates.create_contact')).rejects.toThrow('answered with an error');
    });

    it('is told of without its name where a path is not in the table', () => {
      const message = 'The token is not authorized for this scope.';
      const refusal = { status: 401, method: 'GET', path: '/new', reads: true, data: { message }, text: '' };
      expect(explain({ ...refusal, header: () => undefined })).toEqual({
        kind: 'permission',
        message: 'the private integration may not do that',
        remedy: `Add the scope that this needs ${ADD}`,
      });
    });
  });

  describe('a 401', () => {
    const told = async (message: string, status = 401) => {
      invalidInput(status, { statusCode: status, message });
      return failure(run('triggers.new_contact'));
    };

    it.each([
      'Invalid token: access token is invalid',
      'Invalid token: access token is expired',
      'Invalid JWT',
      'jwt expired',
      'Invalid Private Integration token',
      'Unauthorized',
      'Unauthorized!',
    ])('ends the connection where the token is bad: %s', async (message) => {
      expect(await told(message)).toMatchObject({ name: 'ExpiredAuthError' });
    });

    it.each([
      ['This route is not yet supported by the IAM Service. Please update your IAM config.', 401],
      ['This route is not yet supported by the IAM Service. Please update your IAM config.', 403],
      ['This AuthClass is not yet supported', 401],
      ['This authClass type is not allowed to access this scope.', 401],
      ['Something new', 401],
      ['Unauthorized: The token is not authorized for this scope.', 401],
      ['Unauthorized, IAM says no', 401],
      ['The token does not have access to this location.', 403],
      ['Forbidden', 403],
    ])('keeps it for anything else: %s (%i)', async (message, status) => {
      expect(await told(message, status)).toMatchObject({ name: 'AppError', code: 'permission' });
    });

    const READ = { method: 'GET', path: '/contacts/5a', reads: true, text: '', header: () => undefined };
    const kindOf = (message: unknown, auth = {}) =>
      explain({ ...READ, status: 401, data: { message } }, auth).kind;

    it('says of a sign-in that it is over where it says so, and not by a bare word', () => {
      const signedIn = { access_token: 'x' };
      expect(kindOf('Invalid JWT', signedIn)).toBe('credentials');
      expect(kindOf('Unauthorized', signedIn)).toBe('permission');
      expect(kindOf(['Unauthorized'])).toBe('credentials');
      expect(kindOf(undefined)).toBe('permission');
      expect(kindOf("Token's user type mismatch!")).toBe('permission');
      expect(kindOf('version header was not found.')).toBe('conflict');
    });

    it.each([401, 403])('with a page of a proxy says nothing of the token: %i', async (status) => {
      invalidInput(status, '<!DOCTYPE html><title>Just a moment...</title>', { 'content-type': 'text/html' });
      expect(await failure(run('triggers.new_contact'))).toMatchObject({
        name: 'AppError',
        code: 'unavailable',
      });
    });
  });

  describe('what a refusal says', () => {
    const refusal = { method: 'POST', path: '/contacts/', reads: false, text: '', header: () => undefined };

    it.each([true, false])('is unsure of a write behind a page of a proxy only: reads %j', (reads) => {
      expect(explain({ ...refusal, status: 403, data: undefined, text: ' <html>', reads })).toEqual({
        kind: 'unavailable',
        reason: 'was blocked by a page of its network (403)',
        sent: !reads,
      });
    });

    it.each([
      ['Something new', 'Something new'],
      [undefined, 'it does not allow this connection to do that'],
    ])('is in its own words, or ours: %j', (message, told) => {
      expect(explain({ ...refusal, status: 401, data: { message } })).toEqual({
        kind: 'permission',
        message: told,
      });
    });

    it('ends after 300 characters', () => {
      expect(explain({ ...refusal, status: 400, data: { message: 'x'.repeat(301) } })).toEqual({
        kind: 'invalid',
        fields: {},
        message: 'x'.repeat(300),
      });
    });

    it.each([
      ['ten seconds without any header', {}, 10],
      ['the rest of the interval', { 'x-ratelimit-interval-milliseconds': '2002000' }, 2_002],
      [
        'the rest of the day',
        { 'x-ratelimit-daily-remaining': '0', 'x-ratelimit-daily-reset': '2002000' },
        2_002,
      ],
      ['ten seconds where the reset is not told', { 'x-ratelimit-daily-remaining': '0' }, 10],
      [
        'the interval alone while the day has some left',
        {
          'x-ratelimit-daily-remaining': '5',
          'x-ratelimit-daily-reset': '2002000',
          'x-ratelimit-interval-milliseconds': '3000',
        },
        3,
      ],
    ])('asks to wait %s', (_what, headers, seconds) => {
      const header = (name: string) => new Map(Object.entries(headers)).get(name);
      expect(explain({ ...refusal, status: 429, data: {}, header })).toEqual({ kind: 'throttled', seconds });
    });
  });

  it.each(['new_contact', 'new_task'])('takes a search that is cut off for no write: %s', async (key) => {
    sandbox().faults.add({ vendor: 'highlevel', kind: 'lost_answer' });
    expect(await complaint(`triggers.${key}`)).not.toContain('may have been done');
  });

  describe('other refusals of the gateway', () => {
    it('tells of a version that is no longer spoken', async () => {
      invalidInput(401, { statusCode: 401, message: 'version header is invalid' });
      expect(await create()).toBe(
        'HighLevel: it no longer supports the API version that this integration uses.',
      );
    });

    it('tells of another 403 in its own words', async () => {
      invalidInput(403, { statusCode: 403, message: 'Sub-account is paused' });
      expect(await create()).toBe(
        'HighLevel: Sub-account is paused. Ask an administrator for the permission, or connect as another user.',
      );
    });

    it('tells of a page that is not there', async () => {
      invalidInput(404, { statusCode: 404, message: 'Cannot POST /contacts/' });
      expect(await create()).toContain('HighLevel could not find this record.');
    });
  });

  describe('throttling', () => {
    const throttled = async (headers: Record<string, string>) => {
      invalidInput(429, { statusCode: 429, message: 'Too Many Requests' }, headers);
      return failure(run('triggers.new_contact'));
    };

    it('waits ten seconds where nothing is said', async () => {
      // Takes the place of the emulator's own headers.
      const none = { 'x-ratelimit-interval-milliseconds': '0', 'x-ratelimit-daily-remaining': '5' };
      expect(await throttled(none)).toMatchObject({ name: 'ThrottledError', delay: 10 });
    });

    it('waits for the end of the interval', async () => {
      expect(await throttled({ 'x-ratelimit-interval-milliseconds': '4200' })).toMatchObject({ delay: 5 });
    });

    it('waits for the next day, an hour at most, when the daily limit is used up', async () => {
      const day = { 'x-ratelimit-daily-remaining': '0', 'x-ratelimit-daily-reset': '90000' };
      expect(await throttled(day)).toMatchObject({ delay: 90 });
      sandbox().faults.clear();
      expect(await throttled({ ...day, 'x-ratelimit-daily-reset': '79029000' })).toMatchObject({
        delay: 3_600,
      });
    });

    it('follows Retry-After where there is one', async () => {
      expect(await throttled({ 'retry-after': '33' })).toMatchObject({ delay: 33 });
    });

    it('meets the real limit', async () => {
      Object.assign(settings(), { enforce_rate_limit: true, rate_limit_max: 0 });
      expect(await failure(run('triggers.new_contact'))).toMatchObject({ name: 'ThrottledError', delay: 10 });
    });
  });

  describe('refused values', () => {
    it('are told by the labels of the form', async () => {
      expect(await create({ email: 'nobody' })).toBe('HighLevel did not accept Email: must be an email.');
    });

    it('join what concerns one field, and name fields that the form lacks', async () => {
      invalidInput(422, {
        statusCode: 422,
        message: [
          'assignedTo must be a string',
          'assignedTo should not be empty',
          'property fooBar should not exist',
        ],
      });
      expect(await create()).toBe(
        'HighLevel did not accept Owner: must be a string, should not be empty; Foo Bar: cannot be set.',
      );
    });

    it('name the fields of a task', async () => {
      invalidInput(422, { statusCode: 422, message: ['dueDate must be a valid ISO 8601 date string'] });
      expect(await complaint('creates.create_task', { contact_id: contactId(), title: 'Call' })).toBe(
        'HighLevel did not accept Due Date: must be a valid ISO 8601 date string.',
      );
    });

    it('name the fields of a note', async () => {
      invalidInput(422, { statusCode: 422, message: ['body must be a string'] });
      expect(await complaint('creates.attach_note', { contact_id: contactId(), body: 'Hello' })).toBe(
        'HighLevel did not accept Text: must be a string.',
      );
    });

    it('are told as they came where a message names no field', async () => {
      invalidInput(422, { statusCode: 422, message: ['email must be an email', 'Something odd'] });
      expect(await create()).toBe(
        'HighLevel did not accept the values: email must be an email; Something odd.',
      );
      sandbox().faults.clear();
      invalidInput(400, { statusCode: 400, message: 'Invalid field foo' });
      expect(await create()).toBe('HighLevel did not accept the values: Invalid field foo.');
      sandbox().faults.clear();
      invalidInput(400, {});
      expect(await create()).toBe('HighLevel did not accept the values: it gave no reason.');
    });
  });

  describe('a duplicate', () => {
    it('is named with its id', async () => {
      expect(
        await failure(run('creates.create_contact', { email: 'NORA@harborpine.example.com' })),
      ).toMatchObject({
        code: 'duplicate',
        message: `HighLevel: this location allows no duplicates, and nora whitfield (${contactId()}) has the same email.`,
      });
    });

    it('is named where HighLevel says little', async () => {
      invalidInput(400, { statusCode: 400, message: 'No duplicates.', meta: { contactId: '5a' } });
      expect(await create()).toBe(
        'HighLevel: this location allows no duplicates, and a contact without a name (5a) has the same email or phone.',
      );
    });

    it('is refused on an update, too', async () => {
      expect(
        await complaint('creates.update_contact', { contact_id: contactId('Wei'), phone: '+15550101001' }),
      ).toBe(
        `HighLevel: this location allows no duplicates, and nora whitfield (${contactId()}) has the same phone.`,
      );
    });
  });

  describe('a record that is not there', () => {
    it.each([
      ['of the form of an id', '0123456789abcdefghij'],
      ['of another form', 'nobody'],
    ])('is named for an id %s', async (_form, id) => {
      expect(await complaint('creates.update_contact', { contact_id: id, city: 'Cork' })).toBe(
        'HighLevel could not find this contact. It may have been deleted, or the ID belongs to another account.',
      );
      expect(requests()).toEqual([`GET /contacts/${id}`]);
    });

    it('is told apart from its contact', async () => {
      const task = { task_id: '0123456789abcdefghij', contact_id: contactId() };
      expect(await complaint('creates.complete_task', task)).toContain('HighLevel could not find this task.');
    });
  });

  it('sends token and location nowhere but to HighLevel, and shows them nowhere', async () => {
    invalidInput(302, {}, { location: 'http://127.0.0.1:9/elsewhere' });
    const message = await create();
    expect(message).toMatch(/^HighLevel sent the request elsewhere\./);
    expect(message).not.toContain(location());
  });
});
