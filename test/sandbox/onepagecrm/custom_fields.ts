import { beforeEach, describe, expect, test } from '@jest/globals';
import { useOnePageCrm } from './client.js';

describe('custom fields', () => {
  const crm = useOnePageCrm();
  let path: string;
  beforeEach(async () => {
    path = `/contacts/${await crm.contactId('Strand')}?partial=true`;
  });

  const fieldId = async (name: string): Promise<string> => {
    const fields = await crm.get('/custom_fields?per_page=100');
    const at = fields.each('data.custom_fields', 'custom_field.name').indexOf(name);
    return fields.string(`data.custom_fields.${at}.custom_field.id`);
  };

  const write = async (name: string, value: unknown) =>
    crm.put(path, { custom_fields: [{ custom_field: { id: await fieldId(name) }, value }] });

  test.each([
    ['Preferred Channel', 'Phone', 'Phone'],
    ['Interests', ['Web', 'Video'], ['Web', 'Video']],
    ['Interests', 'Web', ['Web']],
    ['Birthday', '1990-02-28', '1990-02-28'],
    ['Kick-off', '2031-01-02', '2031-01-02'],
    ['Budget (USD)', '1200.5', 1200.5],
    ['Budget (USD)', 0, 0],
    ['Brief', 'Two\nlines', 'Two\nlines'],
    ['Work Card', 'card-7', 'card-7'],
  ])('%s written as %j is read as %j', async (name, value, expected) => {
    const fields = (await write(name, value)).list('data.contact.custom_fields');
    expect(fields.at(-1)).toMatchObject({ custom_field: { name }, value: expected });
  });

  test.each([
    ['Preferred Channel', 'Pigeon'],
    ['Interests', ['Web', 'Sculpture']],
    ['Birthday', '28.02.1990'],
    ['Kick-off', '2031-02-30'],
    ['Budget (USD)', 'much'],
    ['Project', 'a divider'],
  ])('%s refuses %j', async (name, value) => {
    expect((await write(name, value)).body).toMatchObject({
      error_name: 'invalid_request_data',
      errors: { [name]: expect.any(String) },
    });
  });

  test('partial writes merge per field, a blank value clears its own', async () => {
    await write('Brief', 'Blue');
    const merged = await write('Preferred Channel', 'Email');
    expect(merged.each('data.contact.custom_fields', 'value')).toEqual(['Email', '', 'Blue']);
    const cleared = await write('Brief', '');
    expect(cleared.each('data.contact.custom_fields', 'value')).toEqual(['Email']);
  });

  test('the short form works, by id or by name; an unknown field is refused', async () => {
    const byName = await crm.put(path, { custom_fields: [{ name: 'Brief', value: 'Red' }] });
    expect(byName.each('data.contact.custom_fields', 'value')).toContain('Red');
    const byId = await crm.put(path, { custom_fields: [{ id: await fieldId('Brief'), value: 'Blue' }] });
    expect(byId.each('data.contact.custom_fields', 'value')).toContain('Blue');
    expect((await crm.put(path, { custom_fields: [{ id: 'x', value: 'Blue' }] })).status).toBe(400);
  });

  test('an external id belongs to one contact', async () => {
    expect((await write('Work Card', 'whitfield-site')).body).toMatchObject({
      errors: { 'Work Card': expect.any(String) },
    });
    expect((await write('Work Card', 'strand-1')).status).toBe(200);
    expect((await write('Work Card', 'strand-1')).status).toBe(200);
  });

  test('a section divider is shown as long as a field of its section has a value', async () => {
    expect(
      (await write('Preferred Channel', 'Email')).each('data.contact.custom_fields', 'custom_field.type'),
    ).toEqual(['select_box']);
    expect((await write('Brief', 'Blue')).each('data.contact.custom_fields', 'custom_field.type')).toEqual([
      'select_box',
      'section_divider',
      'multi_line_text',
    ]);
  });

  test('a full update clears the fields that it does not name', async () => {
    await write('Brief', 'Blue');
    const bare = await crm.put(path.replace('?partial=true', ''), { last_name: 'Strand' });
    expect(bare.at('data.contact.custom_fields')).toEqual([]);
  });
});
