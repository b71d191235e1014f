import { describe, expect, it } from '@jest/globals';
import type { Fault } from '../../../sandbox/kernel/faults.js';
import { failure } from '../../support/app.js';
import { useOnePageCrm } from './onepagecrm.js';

describe('errors', () => {
  const { sandbox, run, contactId, requests } = useOnePageCrm();

  /** The next requests get this fault. */
  const given = (fault: Omit<Fault, 'vendor'>) => sandbox().faults.add({ vendor: 'onepagecrm', ...fault });

  const answered = (status: number, body: unknown, headers = {}, path = '/') =>
    given({ kind: 'status', status, body, headers, path });

  const finding = () => failure(run('searches.find_contact', { email: 'ida.strand@example.org' }));
  const updating = () => failure(run('creates.update_contact', { contact_id: contactId(), job_title: 'X' }));
  const noting = () => failure(run('creates.attach_note', { contact_id: contactId(), body: 'Hello' }));
  const planning = () => failure(run('creates.create_task', { contact_id: contactId(), title: 'Call' }));

  const refused = (errors: unknown, more = {}, path = '/') => {
    const body = {
      status: 400,
      message: 'Invalid request data',
      error_name: 'invalid_request_data',
      error_message: 'A validation error has occurred',
      errors,
      ...more,
    };
    answered(400, body, {}, path);
  };

  describe('bad credentials', () => {
    it.each(['invalid_login', 'authorization_data_not_found', 'invalid_auth_token', 'invalid_access_token'])(
      'are known by the name %s, whatever the status says',
      async (error_name) => {
        answered(400, { status: 400, error_name });
        expect(await finding()).toMatchObject({ name: 'ExpiredAuthError' });
      },
    );

    it('are known by the status, although the body says 400', async () => {
      given({ kind: 'bad_credentials' });
      expect(await finding()).toEqual({
        name: 'ExpiredAuthError',
        message: 'OnePageCRM does not accept this connection. Check User ID and API Key and reconnect.',
      });
    });
  });

  describe('the throttle', () => {
    it('is a 403 in plain text', async () => {
      given({ kind: 'throttled' });
      expect(await finding()).toEqual({
        name: 'ThrottledError',
        message: 'OnePageCRM is receiving too many requests. Zapier tries again in 10 seconds.',
        delay: 10,
      });
    });

    it('is a 403 that speaks of the rate limit in JSON', async () => {
      answered(403, { message: 'Rate limit exceeded' }, { 'retry-after': '4' });
      expect(await finding()).toMatchObject({ name: 'ThrottledError', delay: 4 });
    });

    it.each([
      [184, 'ThrottledError'],
      [185, 'AppError'],
    ])('is told at the beginning of the answer only: behind %d characters %s', async (length, name) => {
      answered(403, { a: `${'x'.repeat(length)}rate limit` });
      expect(await finding()).toMatchObject({ name });
    });

    it('is a 429 too', async () => {
      answered(429, {}, { 'retry-after': '30' });
      expect(await finding()).toMatchObject({ name: 'ThrottledError', delay: 30 });
    });
  });

  describe('permissions', () => {
    it('are told with the message and who can grant them', async () => {
      given({ kind: 'forbidden' });
      expect(await updating()).toMatchObject({
        code: 'permission',
        message:
          'OnePageCRM: You do not have permission to do this. Ask a OnePageCRM administrator for the permission.',
      });
    });

    it('may lack because the account is not paid for', async () => {
      answered(402, {});
      expect(await finding()).toMatchObject({
        code: 'permission',
        message:
          'OnePageCRM does not allow this connection to do that. Check that the OnePageCRM account is active and paid for.',
      });
    });
  });

  describe('what is not there', () => {
    const NOBODY = '0123456789abcdef01234567';
    const unknown = (subject: string) =>
      `OnePageCRM could not find this ${subject}. It may have been deleted, or the ID belongs to another account.`;

    it.each([
      ['creates.update_contact', { contact_id: NOBODY, job_title: 'X' }, 'contact'],
      ['creates.complete_task', { task_id: NOBODY }, 'action'],
      ['creates.create_task', { contact_id: NOBODY, title: 'Call' }, 'contact'],
      ['creates.attach_note', { contact_id: NOBODY, body: 'Hello' }, 'contact'],
    ])('is named by %s', async (path, input, subject) => {
      expect(await failure(run(path, input))).toMatchObject({ code: 'missing', message: unknown(subject) });
    });
  });

  describe('refused values', () => {
    it('are told by the labels of the form', async () => {
      refused({
        lastname: 'Last name is too long.',
        company: 'is taken',
        emails: ['is invalid', 'is blank'],
        status_id: 'is unknown',
      });
      expect(await updating()).toMatchObject({
        code: 'invalid',
        message:
          'OnePageCRM did not accept Last Name: Last name is too long; Company Name: is taken; Email: is invalid, is blank; Status: is unknown.',
      });
    });

    it('of an action are its title and due date', async () => {
      refused({ text: 'is too long', date: 'is invalid' }, {}, '/actions');
      expect(await planning()).toMatchObject({
        message: 'OnePageCRM did not accept Title: is too long; Due Date: is invalid.',
      });
    });

    it('of a note are its text and its own date', async () => {
      refused({ text: 'is too long', date: 'is invalid' });
      expect(await noting()).toMatchObject({
        message: 'OnePageCRM did not accept Text: is too long; Note Date: is invalid.',
      });
    });

    it.each([
      [{ errors: {} }, 'A validation error has occurred'],
      [{ errors: undefined, error_message: '', message: 'Invalid request data' }, 'Invalid request data'],
      [{ errors: 'odd', error_message: null, message: null }, 'it gave no reason'],
    ])('come with the message where no field is named: %j', async (more, message) => {
      refused({}, more);
      expect(await noting()).toMatchObject({
        code: 'invalid',
        message: `OnePageCRM did not accept the values: ${message}.`,
      });
    });

    it('are those of a broken update of the real kind', async () => {
      expect(
        await failure(
          run('creates.update_contact', { contact_id: contactId('Strand'), clear_fields: ['last_name'] }),
        ),
      ).toMatchObject({
        code: 'invalid',
        message: expect.stringContaining('Last Name: Either last name or company name are required'),
      });
    });
  });

  describe('a conflict', () => {
    it('is told in the words of OnePageCRM', async () => {
      answered(409, { error_message: 'Cannot close sales cycle for this contact' });
      expect(await updating()).toMatchObject({
        code: 'conflict',
        message: 'OnePageCRM: Cannot close sales cycle for this contact.',
      });
    });

    it('is told in words of our own where there are none', async () => {
      answered(409, {});
      expect(await updating()).toMatchObject({
        message: 'OnePageCRM: the record has changed or does not allow this now.',
      });
    });
  });

  describe('a lost answer', () => {
    it('is not sent again, and says that the work may be done', async () => {
      given({ kind: 'lost_answer', method: 'POST' });
      expect(await noting()).toMatchObject({
        code: 'unavailable',
        message:
          'OnePageCRM cut the connection. The work may have been done anyway: check there before you replay this step.',
      });
      expect(requests()).toEqual(['POST /notes']);
    });
  });
});
