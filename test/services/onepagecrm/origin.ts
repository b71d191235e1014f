import { describe, expect, it } from '@jest/globals';
import { ago, HOUR, useOnePageCrm } from './onepagecrm.js';

describe('origin', () => {
  const { rows, record, complaint, sent, contactId, account } = useOnePageCrm();

  const ORIGIN = 'highlevel:Zk3Qw8rTy5UiOp1AsDfG';
  const MARK = `Made from: ${ORIGIN}`;

  const KINDS = [
    {
      what: 'deal',
      make: 'creates.create_deal',
      change: 'creates.update_deal',
      id: 'deal_id',
      text: 'text',
      clear: 'text',
      named: { name: 'Menu board' },
      trigger: 'triggers.new_deal',
    },
    {
      what: 'call',
      make: 'creates.log_call',
      change: 'creates.update_call',
      id: 'call_id',
      text: 'body',
      clear: 'body',
      named: {},
      trigger: 'triggers.new_call',
    },
    {
      what: 'meeting',
      make: 'creates.log_meeting',
      change: 'creates.update_meeting',
      id: 'meeting_id',
      text: 'body',
      clear: 'body',
      named: {},
      trigger: 'triggers.new_meeting',
    },
  ];

  describe.each(KINDS)('a $what that a step made from another record', (kind) => {
    const { make, change, id: key, text, clear, named, trigger } = kind;
    const create = (input: object = {}) =>
      record(make, { contact_id: contactId(), ...named, [text]: 'Asked.', origin: ORIGIN, ...input });

    it('has the mark below its text, and keeps it', async () => {
      const { id } = await create();
      const update = (input: object) => record(change, { [key]: id, ...input });
      expect(await update({ [text]: 'Asked.' })).toMatchObject({ changed: false });
      await update({ [text]: 'Asked twice.' });
      await update({ clear_fields: [clear] });
      expect(sent()).toMatchObject([
        { text: `Asked.\n\n${MARK}` },
        { text: `Asked twice.\n\n${MARK}` },
        { text: MARK },
      ]);
    });

    it('shows its text without the mark', async () => {
      const shown = await create();
      if (text === 'body') expect(shown).toMatchObject({ body: 'Asked.' });
      const bare = await create({ [text]: undefined });
      if (text === 'body') expect(bare).toMatchObject({ body: null });
      expect(sent().at(-1)).toMatchObject({ text: MARK });
    });

    it('does not trigger, unless that is wanted', async () => {
      const { id } = await create();
      const { id: other } = await create({ origin: undefined });
      const ids = async (input: object) => (await rows(trigger, { ...input })).map((row) => row.id);
      expect(await ids({})).toContain(other);
      expect(await ids({})).not.toContain(id);
      expect(await rows(trigger, { skip_own: 'no' })).toContainEqual(
        expect.objectContaining({ id, origin: ORIGIN }),
      );
    });

    it('is not made where the mark would not fit below the text', async () => {
      const input = { contact_id: contactId(), ...named, origin: ORIGIN, [text]: 'x'.repeat(7_168) };
      expect(await complaint(make, input)).toContain('Text, with Made From below it, has 72');
      expect(sent()).toEqual([]);
    });
  });

  describe('a company that came with a contact which a step made', () => {
    const come = (company_name: string, origin?: string) =>
      record('creates.create_contact', { last_name: 'Quinn', company_name, origin });
    const names = async (input: object = {}) =>
      (await rows('triggers.new_company', { ...input })).map((row) => row.name);

    it('does not trigger, unless that is wanted', async () => {
      await come('Acme', ORIGIN);
      await come('Other');
      expect(await names()).toContain('Other');
      expect(await names()).not.toContain('Acme');
      expect(await rows('triggers.new_company', { skip_own: false })).toContainEqual(
        expect.objectContaining({ name: 'Acme', origin: ORIGIN }),
      );
    });

    it('triggers where a person made the company, or moved that contact into it', async () => {
      await come('Acme');
      await come('Acme', ORIGIN);
      expect(await names()).toContain('Acme');
      const { id } = await come('Mine', ORIGIN);
      const contact = account().contact(String(id));
      contact.created_at = ago(HOUR);
      expect(await names()).toContain('Mine');
    });
  });
});
