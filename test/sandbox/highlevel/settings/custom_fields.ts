import { describe, expect, test } from '@jest/globals';
import { part, rows, useHighLevel } from '../client.js';

describe('settings: custom fields', () => {
  const { highlevel, location, send, contactId } = useHighLevel();

  const list = async (query = '') =>
    rows((await send('GET', `/locations/${location()}/customFields${query}`)).body, 'customFields');

  const idOf = (fieldKey: string): string => {
    const field = highlevel().store.customFields.find((candidate) => candidate.fieldKey === fieldKey);
    if (!field) throw new Error(`No field ${fieldKey}.`);
    return field.id;
  };

  const write = (key: string, value: unknown, id = contactId()) =>
    send('PUT', `/contacts/${id}`, {
      body: { customFields: [{ id: idOf(`contact.${key}`), field_value: value }] },
    });

  const keptValue = async (key: string, id = contactId()) => {
    const { body } = await send('GET', `/contacts/${id}`);
    return rows(part(body, 'contact'), 'customFields').find((entry) => entry.id === idOf(`contact.${key}`))
      ?.value;
  };

  describe('the list', () => {
    test('has contact fields unless another model is asked for', async () => {
      expect(new Set((await list()).map(({ model }) => model))).toEqual(new Set(['contact']));
      expect(new Set((await list('?model=opportunity')).map(({ model }) => model))).toEqual(
        new Set(['opportunity']),
      );
      expect(new Set((await list('?model=all')).map(({ model }) => model)).size).toBe(2);
      expect((await send('GET', `/locations/${location()}/customFields?model=task`)).status).toBe(422);
    });

    test('has a row of every data type, and folders', async () => {
      const fields = await list();
      expect(fields.filter(({ documentType }) => documentType === 'folder')).toHaveLength(1);
      expect(fields.map(({ dataType }) => dataType)).toEqual(
        expect.arrayContaining(
          'TEXT LARGE_TEXT NUMERICAL FLOAT MONETORY PHONE DATE TIME SINGLE_OPTIONS MULTIPLE_OPTIONS RADIO CHECKBOX TEXTBOX_LIST FILE_UPLOAD SIGNATURE'.split(
            ' ',
          ),
        ),
      );
      expect(fields.find(({ name }) => name === 'Industry')).toMatchObject({
        fieldKey: 'contact.industry',
        picklistOptions: ['Retail', 'Health', 'Food', 'Law', 'Other'],
        standard: false,
      });
    });
  });

  describe('a value', () => {
    test.each([
      ['preferred_name', 'Non', 'Non'],
      ['yearly_budget', 2500.5, 2500.5],
      ['team_size', '12', 12],
      ['services', ['Video'], ['Video']],
      ['consents', ['Newsletter'], ['Newsletter']],
      ['contract_end', '2027-01-31', '2027-01-31'],
      [
        'logo',
        { 'file-1': { url: 'https://example.com/l.png' } },
        { 'file-1': { url: 'https://example.com/l.png' } },
      ],
    ])('%s: %j goes in as field_value and comes out as value', async (key, sent, kept) => {
      expect((await write(key, sent)).status).toBe(200);
      expect(await keptValue(key)).toEqual(kept);
    });

    test.each([
      ['yearly_budget', { currency: 'USD', value: 5 }, '{"currency":"USD","value":5}'],
      ['team_size', 'many', 'many'],
      ['services', 'Video', 'Video'],
      ['preferred_name', 7, '7'],
    ])('%s: %j is refused and changes nothing', async (key, sent, shown) => {
      const before = await keptValue(key);
      const answer = await write(key, sent);
      expect(answer.status).toBe(400);
      expect(answer.body.message).toBe(
        `Invalid Custom Field Value "${shown}" for "${idOf(`contact.${key}`)}"`,
      );
      expect(await keptValue(key)).toEqual(before);
    });

    test('is cleared by an empty one, and others stay', async () => {
      await write('industry', '');
      expect(await keptValue('industry')).toBeUndefined();
      expect(await keptValue('team_size')).toBe(3);
    });

    test('may be named by its key', async () => {
      for (const key of ['contact.brief', 'brief']) {
        const body = { customFields: [{ key, field_value: `by ${key}` }] };
        await send('PUT', `/contacts/${contactId()}`, { body });
        expect(await keptValue('brief')).toBe(`by ${key}`);
      }
    });

    test('of a text box list is ignored without an error, unless it uses the rows it has', async () => {
      const before = await keptValue('brand_colours');
      for (const value of [['Red'], { 'my-own-key': 'Red' }, 'Red', null]) {
        expect((await write('brand_colours', value)).status).toBe(200);
        expect(await keptValue('brand_colours')).toEqual(before);
      }
      const [row = ''] = Object.keys(Object(before));
      await write('brand_colours', { [row]: 'Deep red' });
      expect(await keptValue('brand_colours')).toMatchObject({ [row]: 'Deep red' });

      const other = contactId('imani.brooks@example.org');
      await write('brand_colours', { any: 'Red' }, other);
      expect(await keptValue('brand_colours', other)).toBeUndefined();
    });
  });
});
