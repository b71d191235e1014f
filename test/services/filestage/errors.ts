import { describe, expect, it } from '@jest/globals';
import type { ErrorAnswer } from '../../../platform/client.js';
import { describe as sentenceOf } from '../../../platform/errors.js';
import { explain } from '../../../services/filestage/errors.js';

describe('errors', () => {
  const refusal = (own: Partial<ErrorAnswer>): ErrorAnswer => ({
    status: 400,
    method: 'PUT',
    path: '/reviews/5a/status',
    reads: false,
    data: undefined,
    text: '',
    header: () => undefined,
    ...own,
  });

  const said = (own: Partial<ErrorAnswer>): string => sentenceOf(explain(refusal(own)), 'Filestage');

  describe('what Filestage refuses', () => {
    it.each([
      ['projects', 'project'],
      ['steps', 'reviewer group'],
      ['files', 'file'],
      ['reviews', 'review'],
      ['comments', 'comment'],
      ['webhooks', 'record'],
    ])('calls a missing one of /%s a %s', (part, subject) => {
      expect(said({ status: 404, path: `/${part}/5a` })).toBe(
        `Filestage could not find this ${subject}. It may have been deleted, or the ID belongs to another account.`,
      );
    });

    it.each(['/files', '/files/upload-url', '/files/import-website'])(
      'names what should take an upload to %s',
      (path) => {
        expect(said({ status: 404, method: 'POST', path })).toContain(
          'could not find this project or reviewer group',
        );
      },
    );

    it.each([
      [{ message: 'Not in this plan' }],
      [{ error: 'Not in this plan' }],
      [{ error: { message: 'Not in this plan' } }],
      [{ errors: ['Not in this plan'] }],
      [{ errors: [{ msg: 'Not in this plan' }] }],
      [{ errors: 'Not in this plan' }],
      ['Not in this plan'],
    ])('finds its words in %j', (data) => {
      expect(said({ status: 403, data })).toBe(
        'Filestage: Not in this plan. Check that the plan of the Filestage team includes the API, and that the owner of the API Key is allowed to do this.',
      );
    });

    it('gives its words up to 300 letters', () => {
      const [most, more] = ['x'.repeat(300), 'x'.repeat(301)];
      for (const message of [most, more])
        expect(explain(refusal({ data: { message } }))).toMatchObject({ message: most });
      expect(explain(refusal({ data: { errors: [most, 'y'] } }))).toMatchObject({ message: most });
    });

    it('passes over words that are blank', () => {
      expect(said({ data: { message: ' ', errors: null, error: '', other: 1 }, text: 'x' })).toBe(
        'Filestage did not accept the values: it gave no reason.',
      );
      expect(said({ data: { message: ' ', errors: [{ message: 'Too long' }] } })).toBe(
        'Filestage did not accept the values: Too long.',
      );
    });

    it('takes a plan that must be paid for a permission', () => {
      expect(said({ status: 402 })).toMatch(/Check that the plan of the Filestage team includes the API/);
    });

    it('names the fields where the errors have names', () => {
      expect(said({ data: { errors: { state: ['is unknown'], dueDate: 'is past', other: 7 } } })).toBe(
        'Filestage did not accept the values: state: is unknown; dueDate: is past.',
      );
    });

    it('takes plain text, but neither JSON nor HTML', () => {
      expect(said({ text: 'Too long' })).toBe('Filestage did not accept the values: Too long.');
      expect(said({ text: '<h1>Bad Request</h1>' })).toBe(
        'Filestage did not accept the values: it gave no reason.',
      );
      expect(said({ data: { message: '{"code":1}' } })).toBe(
        'Filestage did not accept the values: it gave no reason.',
      );
    });

    it('knows a key, a conflict, a throttle and a server that is down', () => {
      expect(explain(refusal({ status: 401 }))).toEqual({ kind: 'credentials', fields: 'API Key' });
      expect(said({ status: 409, data: { message: 'In review already' } })).toBe(
        'Filestage: In review already.',
      );
      expect(said({ status: 409 })).toBe('Filestage: the record has changed or does not allow this now.');
      expect(explain(refusal({ status: 429, header: () => '7' }))).toEqual({ kind: 'throttled', seconds: 7 });
      expect(explain(refusal({ status: 502 }))).toMatchObject({ kind: 'unavailable', sent: true });
    });
  });
});
