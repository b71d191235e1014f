import { describe, expect, it } from '@jest/globals';
import { NONE, type Wire } from '../../../platform/wire.js';
import { accepted } from '../../../services/highlevel/accepted.js';
import {
  appointmentRecord,
  appointmentsAnswer,
  slotsAnswer,
} from '../../../services/highlevel/activities/wire.js';
import {
  businessAnswer,
  businessPage,
  businessRecord,
  businessToChange,
  writtenBusiness,
} from '../../../services/highlevel/companies/wire.js';
import {
  businessContacts,
  contactAnswer,
  contactPage,
  contactRecord,
  contactToChange,
  duplicateAnswer,
  duplicateToChange,
} from '../../../services/highlevel/contact_wire.js';
import {
  bulkTags,
  changedIds,
  dndSettings,
  followersAnswer,
  tagsAnswer,
} from '../../../services/highlevel/contacts/wire.js';
import {
  lostReasonsAnswer,
  opportunityAnswer,
  opportunityPage,
  opportunityRecord,
  opportunityToChange,
  pipelinesAnswer,
} from '../../../services/highlevel/deals/wire.js';
import { noteAnswer, noteRecord, notesAnswer, noteToChange } from '../../../services/highlevel/notes/wire.js';
import {
  taskAnswer,
  taskPage,
  taskRecord,
  tasksAnswer,
  taskToChange,
} from '../../../services/highlevel/tasks/wire.js';
import { locationAnswer, userRecord, zones } from '../../../services/highlevel/wire.js';

describe('wire', () => {
  const ENVELOPES: Record<string, Wire<unknown>> = {
    accepted,
    appointmentsAnswer,
    bulkTags,
    businessAnswer,
    businessContacts,
    businessPage,
    changedIds,
    contactAnswer,
    contactPage,
    duplicateAnswer,
    followersAnswer,
    locationAnswer,
    lostReasonsAnswer,
    noteAnswer,
    notesAnswer,
    opportunityAnswer,
    opportunityPage,
    pipelinesAnswer,
    tagsAnswer,
    taskAnswer,
    taskPage,
    tasksAnswer,
    userRecord,
    writtenBusiness,
    zones,
  };

  describe.each(Object.entries(ENVELOPES))('%s', (_name, wire) => {
    it.each([[{}], [[]], ['text'], [null], [7], [{ error: 'x' }]])('is none for %j', (value) => {
      expect(wire.read(value)).toBe(NONE);
    });
  });

  describe('a list', () => {
    it.each([
      [contactPage, 'contacts'],
      [taskPage, 'tasks'],
      [businessPage, 'businesses'],
      [opportunityPage, 'opportunities'],
    ] as Array<[Wire<unknown>, string]>)('is none where nothing of it can be read', (wire, key) => {
      for (const value of [null, {}, 'x', [null, 7], [{ name: 'no id' }]]) {
        expect(wire.read({ [key]: value })).toBe(NONE);
      }
      expect(wire.read({ [key]: [] })).not.toBe(NONE);
    });

    it('counts what was told, and gives what can be read', () => {
      expect(taskPage.read({ tasks: [{ _id: 'a' }, null, { title: 'no id' }] })).toMatchObject({
        rows: [{ id: 'a' }],
        told: 3,
      });
      expect(contactPage.read({ contacts: [{ id: 'a' }, 'odd'], total: null })).toMatchObject({
        contacts: { told: 2 },
        total: null,
      });
      expect(opportunityPage.read({ opportunities: [], meta: { total: '7' } })).toMatchObject({
        meta: { total: 7 },
      });
    });
  });

  describe('whether a write was carried out', () => {
    it.each([
      [{ succeded: true }, true],
      [{ succeded: false }, false],
      [{ succeeded: true }, true],
      [{ succeeded: false, succeded: true }, false],
    ])('is told by either spelling of its key: %j', (value, told) => {
      expect(accepted.read(value)).toBe(told);
    });
  });

  describe('the place of a row in a search', () => {
    it.each([
      [[7], [7]],
      [
        [7, 'a'],
        [7, 'a'],
      ],
      [[], null],
      ['7', null],
    ])('is a list that is not empty: %j', (searchAfter, place) => {
      expect(contactRecord.read({ id: 'a', searchAfter })).toMatchObject({ searchAfter: place });
    });
  });

  describe('free slots', () => {
    const slots = ['2030-01-02T09:00:00Z', '2030-01-02T10:00:00Z'];

    it.each([
      [{ traceId: 'x' }, []],
      [{ '2030-01-02': { slots } }, slots],
      [{ '2030-01-02': { slots }, '2030-01-03': { slots: [] }, traceId: 'x' }, slots],
      [{ '2030-01-02': { slots }, '2030-01-03': 'odd' }, NONE],
      [{}, NONE],
      [{ error: 'x' }, NONE],
    ])('are those of all days, or none in an answer: %j', (value, read) => {
      expect(slotsAnswer.read(value)).toEqual(read);
    });
  });

  describe('a look for duplicates', () => {
    it('finds nobody where it says so, and only there', () => {
      expect(duplicateAnswer.read({ contact: null })).toBeNull();
      expect(duplicateAnswer.read({ contact: {} })).toBe(NONE);
      expect(duplicateAnswer.read({ contact: { id: 'a' } })).toMatchObject({ id: 'a' });
    });
  });

  describe('a business that was written', () => {
    it('is read under either spelling of its key', () => {
      expect(writtenBusiness.read({ buiseness: { id: 'a' } })).toMatchObject({ id: 'a' });
      expect(writtenBusiness.read({ business: { id: 'a' } })).toMatchObject({ id: 'a' });
    });
  });

  /** Odd values in every key of a record: they become null or empty, and the rest stays. */
  const odd = (wire: Wire<Record<string, unknown>>, keys: string[]) => {
    for (const key of keys) {
      for (const value of [null, true, {}, [], { a: 1 }, [7], Number.NaN]) {
        const read = wire.read({ id: 'a', [key]: value });
        if (read === NONE) throw new Error(`${key} ended the record.`);
        expect(read.id).toBe('a');
        const text = JSON.stringify(read[key] ?? null);
        expect(text).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  };

  describe('a record', () => {
    it.each([
      [
        contactRecord,
        ['email', 'phone', 'tags', 'customFields', 'additionalEmails', 'dateAdded', 'searchAfter'],
      ],
      [taskRecord, ['title', 'dueDate', 'completed', 'contactDetails', 'dateAdded', 'status']],
      [noteRecord, ['body', 'bodyText', 'userId', 'pinned', 'dateAdded']],
      [businessRecord, ['name', 'createdAt', 'country']],
      [opportunityRecord, ['monetaryValue', 'status', 'contact', 'customFields', 'createdAt']],
      [appointmentRecord, ['startTime', 'title', 'dateAdded']],
    ] as Array<[Wire<Record<string, unknown>>, string[]]>)('keeps what it can', (wire, keys) =>
      odd(wire, keys),
    );

    it('takes numbers for ids and texts, and leaves the letters of times', () => {
      expect(
        contactRecord.read({
          id: 7,
          phone: 5550100,
          dateAdded: '2026-07-17T11:03:57.028Z',
          dateUpdated: 1784286237028,
          additionalEmails: [{ email: 'a@x.example' }, 'b@x.example', null, {}],
          tags: ['vip', null, {}],
          customFields: [{ id: 'f', value: 0 }, 'odd', { value: 1 }],
        }),
      ).toMatchObject({
        id: '7',
        phone: '5550100',
        dateAdded: '2026-07-17T11:03:57.028Z',
        dateUpdated: '2026-07-17T11:03:57.028Z',
        additionalEmails: ['a@x.example', 'b@x.example'],
        tags: ['vip'],
        customFields: [{ id: 'f', value: 0 }],
      });
    });

    it('hands on what no key of ours shows, without secrets', () => {
      expect(
        contactRecord.read({
          id: 'a',
          firstName: 'Ada',
          timezone: 'Europe/Dublin',
          dnd: true,
          createdBy: { source: 'API', access_token: 'x' },
          city: null,
          searchAfter: [1, 'a'],
        }),
      ).toMatchObject({ more: { timezone: 'Europe/Dublin', dnd: true, createdBy: { source: 'API' } } });
      expect(JSON.stringify(contactRecord.read({ id: 'a', x: { api_key: 'y' } }))).not.toContain('api_key');
      expect(contactRecord.read({ id: 'a', firstName: 'Ada', city: null })).not.toHaveProperty('more');
    });
  });

  describe('own values of an opportunity', () => {
    it.each([
      ['fieldValue', 'x'],
      ['field_value', 0],
      ['fieldValueString', 'x'],
      ['fieldValueArray', ['a', 'b']],
      ['fieldValueNumber', 7.5],
      ['fieldValueDate', 1784286237028],
      ['fieldValueBoolean', false],
    ])('stand under %s', (key, value) => {
      const customFields = [{ id: 'f', type: 'string', [key]: value, fieldValueFiles: null }];
      expect(opportunityRecord.read({ id: 'a', customFields })).toMatchObject({
        customFields: [{ id: 'f', value }],
      });
    });
  });

  describe('do-not-disturb settings', () => {
    it('are read whole before they are written back, or not at all', () => {
      const settings = { SMS: { status: 'permanent', code: '103' }, RCS: { status: 'active' }, Email: null };
      expect(dndSettings.read(settings)).toEqual({ SMS: settings.SMS, RCS: settings.RCS });
      expect(dndSettings.read(null)).toEqual({});
      for (const broken of ['x', [], { SMS: 'active' }, { SMS: {} }, { SMS: { status: 7 }, Email: [] }]) {
        expect(dndSettings.read(broken)).toBe(NONE);
      }
    });
  });

  describe('what is read before a change', () => {
    it.each([
      { text: 'description', in: 'business', wire: businessToChange },
      { text: 'source', in: 'contact', wire: contactToChange },
      { text: 'source', in: 'contact', wire: duplicateToChange },
      { text: 'body', in: 'note', wire: noteToChange },
      { text: 'bodyText', in: 'note', wire: noteToChange },
      { text: 'name', in: 'opportunity', wire: opportunityToChange },
      { text: 'body', in: 'task', wire: taskToChange },
    ])('cannot be read without the $text of a $in, which may hold a mark', ({ text, in: key, wire }) => {
      const read = (odd: unknown) => wire.read({ [key]: { id: 'a', [text]: odd } });
      expect(read({})).toBe(NONE);
      expect(read(null)).toMatchObject({ id: 'a', [text]: null });
      expect(read('Made from: flowdash:1')).toMatchObject({ [text]: 'Made from: flowdash:1' });
    });
  });
});
