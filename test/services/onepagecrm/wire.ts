import { describe, expect, it } from '@jest/globals';
import { NONE, type Wire } from '../../../platform/wire.js';
import { callRecord, callToChange, meetingToChange } from '../../../services/onepagecrm/activities/wire.js';
import { companyRecord, companyToChange } from '../../../services/onepagecrm/companies/wire.js';
import { contactRecord, contactToChange, withActions } from '../../../services/onepagecrm/contacts/wire.js';
import { dealRecord, dealToChange, pipelineRecord } from '../../../services/onepagecrm/deals/wire.js';
import { uploadForm } from '../../../services/onepagecrm/files/wire.js';
import { noteToChange } from '../../../services/onepagecrm/notes/wire.js';
import { actionRecord, actionToChange } from '../../../services/onepagecrm/tasks/wire.js';
import { data, single, userRecord } from '../../../services/onepagecrm/wire.js';

describe('wire', () => {
  const ODD = [null, undefined, 7, 'x', {}, [], [null], true];

  describe('a record', () => {
    it.each<[string, Wire<unknown>]>([
      ['a contact', contactRecord],
      ['a company', companyRecord],
      ['an action', actionRecord],
      ['a deal', dealRecord],
      ['a call', callRecord],
      ['a member of the team', userRecord],
    ])('needs an id to be %s, and nothing else', (_name, wire) => {
      expect(wire.read({ id: '5a' })).toMatchObject({ id: '5a' });
      for (const nothing of [{}, { id: '' }, { id: null }, { id: {} }, [], 'text', null]) {
        expect(wire.read(nothing)).toBe(NONE);
      }
    });

    it('has null or an empty list for what cannot be read', () => {
      for (const odd of [null, {}, true]) {
        const read = contactRecord.read({
          id: '5a',
          first_name: odd,
          emails: odd,
          tags: odd,
          created_at: odd,
        });
        expect(read).toMatchObject({ first_name: null, emails: [], tags: [], created_at: null });
      }
      const emails = [null, 'x', { value: {}, type: 7 }, { value: 'a@example.test' }];
      expect(contactRecord.read({ id: '5a', emails })).toMatchObject({
        emails: [{ value: null, type: '7' }, { value: 'a@example.test' }],
      });
    });

    it('keeps the letters of times, and of entries that are hashed', () => {
      const read = contactRecord.read({
        id: '5a',
        modified_at: '2018-05-16T11:52:09Z',
        emails: [{ value: 'a@example.test' }],
      });
      expect(read).toMatchObject({ modified_at: '2018-05-16T11:52:09Z' });
      expect(JSON.stringify(read)).toContain('"emails":[{"value":"a@example.test"}]');
    });

    it('tells in `more` what no key of ours tells, without secrets', () => {
      const contact = {
        id: '5a',
        first_name: 'Ida',
        background: 'Met.',
        starred: true,
        letter: 's',
        api_key: 'x',
      };
      expect(contactRecord.read(contact)).toMatchObject({
        more: { background: 'Met.', starred: true, letter: 's' },
      });
      expect(JSON.stringify(contactRecord.read(contact))).not.toContain('api_key');
    });

    it('has the values of own fields beside their field, and leaves out what names none', () => {
      const deal_fields = [
        { deal_field: { id: '7f', name: 'Size', type: 'number' }, value: 3 },
        { deal_field: { id: '8f' } },
        { deal_field: null, value: 4 },
        null,
      ];
      expect(dealRecord.read({ id: '5a', deal_fields })).toMatchObject({
        deal_fields: [
          { field: { id: '7f', type: 'number' }, value: 3 },
          { field: { id: '8f', type: null }, value: null },
        ],
      });
    });
  });

  describe('a record before a change', () => {
    it.each(['emails', 'phones', 'urls', 'address_list', 'tags'])(
      'is none where %s cannot be read whole',
      (key) => {
        for (const odd of [7, 'x', {}, true, [null], [7, {}], [[]]]) {
          expect({ odd, read: contactToChange.read({ id: '5a', [key]: odd }) }).toEqual({ odd, read: NONE });
        }
        for (const nothing of [null, undefined, []]) {
          expect(contactToChange.read({ id: '5a', [key]: nothing })).toMatchObject({ [key]: [] });
        }
      },
    );

    it('is none where one value of an entry cannot be read', () => {
      expect(contactToChange.read({ id: '5a', emails: [{ value: {}, type: 'work' }] })).toBe(NONE);
      expect(contactToChange.read({ id: '5a', address_list: [{ city: ['x'] }] })).toBe(NONE);
      expect(companyToChange.read({ id: '5a', address: { city: {} } })).toBe(NONE);
      expect(companyToChange.read({ id: '5a', address: 'x' })).toBe(NONE);
      expect(dealToChange.read({ id: '5a', deal_items: [{ name: 'Page', price: {} }] })).toBe(NONE);
    });

    it('is none where a text with a mark in it cannot be read', () => {
      expect(contactToChange.read({ id: '5a', background: {} })).toBe(NONE);
      expect(noteToChange.read({ id: '5a', text: [] })).toBe(NONE);
      expect(actionToChange.read({ id: '5a', text: true })).toBe(NONE);
      expect(dealToChange.read({ id: '5a', text: {} })).toBe(NONE);
      expect(callToChange.read({ id: '5a', text: {} })).toBe(NONE);
      expect(meetingToChange.read({ id: '5a', text: {} })).toBe(NONE);
      expect(actionToChange.read({ id: '5a' })).toMatchObject({ text: null });
    });

    it('keeps what it does not know in lists that go back whole', () => {
      const emails = [{ value: 'a@example.test', type: 'work', verified: true }];
      expect(contactToChange.read({ id: '5a', emails })).toMatchObject({ emails });
      const deal_items = [{ name: 'Page', price: 3, tax: 'A' }];
      expect(dealToChange.read({ id: '5a', deal_items })).toMatchObject({ deal_items });
    });
  });

  it('leaves out a stage of a pipeline that has no number', () => {
    const stages = [{ label: 'Proposal' }, { stage: 30, label: 'Sign-off' }];
    expect(pipelineRecord.read({ pipeline: { id: '5a', stages } })).toMatchObject({ stages: [stages[1]] });
  });

  describe('an envelope', () => {
    it('is none without what it is about', () => {
      for (const odd of ODD) {
        expect(data(withActions).read(odd)).toBe(NONE);
        expect(data(withActions).read({ data: odd })).toBe(NONE);
        expect(single('note', noteToChange).read({ data: { note: odd } })).toBe(NONE);
        expect(pipelineRecord.read({ pipeline: odd })).toBe(NONE);
      }
      expect(uploadForm.read({ url: 'https://files.example.test' })).toBe(NONE);
      expect(uploadForm.read({ fields: {} })).toBe(NONE);
    });

    it('of a contact may lack its actions, but not hold what is no list of them', () => {
      expect(withActions.read({ contact: { id: '5a' } })).toMatchObject({
        next_actions: [],
        queued_actions: [],
      });
      expect(withActions.read({ contact: { id: '5a' }, next_actions: 'x' })).toBe(NONE);
    });
  });
});
