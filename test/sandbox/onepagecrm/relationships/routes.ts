import { beforeEach, describe, expect, test } from '@jest/globals';
import { useOnePageCrm } from '../client.js';

describe('relationships: routes', () => {
  interface Type {
    id: string;
    variants: string[];
  }

  const crm = useOnePageCrm();
  let me: string;
  let partner: string;
  let symmetrical: Type;
  let directed: Type;
  beforeEach(async () => {
    [me, partner] = [await crm.contactId('Strand'), await crm.contactId('Tanaka')];
    [symmetrical, directed] = [await type('Partner'), await type('Manager')];
  });

  const type = async (variant: string): Promise<Type> => {
    const found = await crm.get(`/relationship_types?search=${variant}`);
    const path = 'data.relationship_types.0.relationship_type';
    return {
      id: found.string(`${path}.id`),
      variants: found.each(`${path}.relationship_variants`, 'id').map(String),
    };
  };
  const body = ({ id, variants: [first, second = first] }: Type, a = me, b = partner) => ({
    relationship_type_id: id,
    related_contacts: [
      { contact_id: a, variant_id: first },
      { contact_id: b, variant_id: second },
    ],
  });
  const relate = (what: object, contact = me) => crm.post(`/contacts/${contact}/relationships`, what);

  test('one record is seen from both ends, with a label for each', async () => {
    const made = await relate(body(directed));
    expect(made.status).toBe(201);
    expect(made.list('data.relationship.related_contacts')).toMatchObject([
      { contact_id: me, variant_name: 'Manager', last_name: 'Strand' },
      { contact_id: partner, variant_name: 'Reports to', company_name: 'River Trust' },
    ]);
    for (const contact of [me, partner]) {
      const list = await crm.get(`/contacts/${contact}/relationships`);
      expect(list.each('data.relationships', 'relationship.id')).toEqual([made.at('data.relationship.id')]);
    }
  });

  test('a contact has one relationship with another at most', async () => {
    await relate(body(symmetrical));
    expect((await relate(body(directed, partner, me), partner)).status).toBe(409);
  });

  test('an update replaces the whole', async () => {
    const id = (await relate(body(symmetrical))).string('data.relationship.id');
    const path = `/contacts/${me}/relationships/${id}`;
    const changed = await crm.put(path, body(directed, partner, me));
    expect(changed.at('data.relationship.relationship_type_id')).toBe(directed.id);
    expect((await crm.put(path, { relationship_type_id: directed.id })).status).toBe(400);
    expect((await crm.put(`/contacts/${me}/relationships/none`, body(directed))).status).toBe(404);
  });

  test.each([
    [
      'one party',
      () => ({ ...body(symmetrical), related_contacts: body(symmetrical).related_contacts.slice(1) }),
    ],
    ['the same party twice', () => body(symmetrical, me, me)],
    ['parties without the contact of the path', () => body(symmetrical, partner, partner)],
    ['a party that is not there', () => body(symmetrical, me, 'none')],
    ['variants of another type', () => ({ ...body(directed), relationship_type_id: symmetrical.id })],
    ['one variant of two', () => body({ ...directed, variants: directed.variants.slice(0, 1) })],
    ['an unknown type', () => ({ ...body(directed), relationship_type_id: 'none' })],
  ])('%s is refused', async (_case, what) => {
    expect((await relate(what())).status).toBe(400);
  });

  test('filters', async () => {
    const third = await crm.contactId('Cole');
    await relate(body(symmetrical));
    await relate(body(directed, me, third));
    const count = async (query: string) =>
      (await crm.get(`/contacts/${me}/relationships?${query}`)).at('data.total_count');
    expect(await count('')).toBe(2);
    expect(await count(`contact_id_filter=${third}`)).toBe(1);
    expect(await count(`relationship_type_id=${symmetrical.id}`)).toBe(1);
    expect(await count(`variant_id_filter=${directed.variants[0]}`)).toBe(1);
    expect(await count('symmetrical=true')).toBe(1);
    expect(await count('search=cole')).toBe(1);
    await crm.delete(`/contacts/${third}`);
    expect(await count('')).toBe(1);
  });
});
