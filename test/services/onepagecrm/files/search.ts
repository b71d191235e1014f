import { describe, expect, it } from '@jest/globals';
import { createClient } from '../../../../platform/create_client.js';
import { connection } from '../../../../services/onepagecrm/connection.js';
import { download } from '../../../../services/onepagecrm/files/download.js';
import { META, problemOf, withZ } from '../../../support/client.js';
import { ago, useOnePageCrm } from '../onepagecrm.js';

describe('search', () => {
  const vendor = useOnePageCrm();
  const { sandbox, rows, run, record, complaint, requests, queries, find, contactId, account, auth } = vendor;

  const search = (input: Record<string, unknown>) => rows('searches.list_files', input);
  const layout = () => find('attachments', { filename: 'layout.txt' });
  const HYDRATED = /^hydrate\|\|\|.*\|\|\|hydrate$/;

  /** What Zapier is given to keep when a later step needs the file. */
  const follow = async (link: unknown): Promise<{ name?: string; text: string } | undefined> => {
    const [, content = ''] = String(link).split('|||');
    const { bundle } = JSON.parse(content.replace(/^hydrate/, ''));
    let kept: Promise<{ name?: string; text: string }> | undefined;
    await withZ(async (z) => {
      const stashing = { ...z };
      Reflect.set(stashing, 'stashFile', (stream: NodeJS.ReadableStream, _length?: number, name?: string) => {
        kept = (async () => {
          let text = '';
          for await (const chunk of stream) text += String(chunk);
          return { ...(name && { name }), text };
        })();
        return 'https://kept.example/1';
      });
      const client = createClient(stashing, auth(), META, connection, JSON.stringify);
      expect(await download?.(client, bundle)).toBe('https://kept.example/1');
    });
    return kept;
  };

  describe('list_files', () => {
    it('gives all files of a contact, on whatever they hang', async () => {
      const found = await search({ contact_id: contactId() });
      expect(found).toMatchObject([
        {
          id: layout().id,
          name: 'First layout.txt',
          contact_id: contactId(),
          attached_to: 'note',
          attached_to_id: layout().reference_id,
          download_url: expect.stringMatching(HYDRATED),
        },
        { name: 'moodboard.pdf', attached_to: 'deal', download_url: expect.stringMatching(/^https:/) },
      ]);
      expect(requests().toSorted()).toEqual(['GET /calls', 'GET /deals', 'GET /meetings', 'GET /notes']);
      expect(await search({ contact_id: contactId('Hale') })).toEqual([]);
    });

    it('gives those of a record, of a company, those that are pinned, and so many', async () => {
      const company_id = find('companies', { name: 'Harbor & Pine' }).id;
      expect(await search({ note_id: layout().reference_id })).toMatchObject([{ id: layout().id }]);
      expect(requests()).toEqual(['GET /notes/ID']);
      expect(await search({ company_id })).toHaveLength(2);
      expect(queries().at(-1)).toMatchObject({ company_id });
      expect(await search({ company_id, limit: 1 })).toHaveLength(1);
      for (const [whose, contact_id] of [
        [{ company_id }, null],
        [{ contact_id: contactId() }, contactId()],
      ] as const) {
        const found = await search({ ...whose, pinned: true });
        expect(found).toMatchObject([{ id: layout().id, attached_to: null, contact_id }]);
        expect(await follow(found[0]?.download_url)).toMatchObject({
          text: 'Catalogue layout, first draft\n',
        });
      }
    });

    it('names what is missing or too much', async () => {
      const ask = (input: Record<string, unknown>) => complaint('searches.list_files', input);
      expect(await ask({ pinned: true, note_id: layout().reference_id })).toMatch(
        /^Fill in Contact or Company to use Pinned Only/,
      );
      expect(await ask({ contact_id: contactId(), company_id: contactId() })).toMatch(/, not both\.$/);
      expect(await ask({})).toMatch(/^Fill in at least one of Contact, Company, Deal, Note, Call, Meeting/);
    });
  });

  describe('a file', () => {
    it('comes out of notes and deals, in triggers and in the context of a contact', async () => {
      const [note] = await rows('searches.find_note', { note_id: layout().reference_id });
      account().ofContact(account().notes, String(layout().reference_id)).created_at = ago(0);
      const polled = await rows('triggers.new_note');
      const [context] = await rows('searches.get_contact_context', { contact_id: contactId() });
      expect(note?.attachments).toEqual([expect.stringMatching(HYDRATED)]);
      expect(polled).toMatchObject([{ id: note?.id, attachments: note?.attachments }]);
      expect(context).toMatchObject({
        notes: expect.arrayContaining([expect.objectContaining({ attachments: note?.attachments })]),
        deals: expect.arrayContaining([
          expect.objectContaining({ attachments: ['https://files.example.com/acme/moodboard.pdf'] }),
        ]),
      });
    });

    it('is fetched when a later step wants it, at an address that is asked for then', async () => {
      const [note] = await rows('searches.find_note', { note_id: layout().reference_id });
      const [link] = [note?.attachments].flat();
      // The link names the file, but contains neither a key nor the address that expires after an hour.
      expect(String(link)).not.toMatch(/https?:|demo-onepagecrm-key/);
      expect(await follow(link)).toEqual({
        name: 'First layout.txt',
        text: 'Catalogue layout, first draft\n',
      });
      const [stored] = sandbox()
        .log.all()
        .filter((entry) => entry.vendor === 'storage');
      expect(JSON.stringify(stored)).not.toMatch(/demo-onepagecrm-key|authorization/i);
    });

    it('that is gone, or that a link does not name, is told', async () => {
      const { id: file_id, reference_id: id } = layout();
      const [note] = await rows('searches.find_note', { note_id: id });
      account().attachments.delete(file_id);
      expect(await problemOf(follow([note?.attachments].flat()[0]))).toMatchObject({ kind: 'missing' });
      for (const bundle of [
        { type: 'user', id, file_id },
        { type: 'note', file_id },
        { type: 'note', id },
      ]) {
        const link = `hydrate|||${JSON.stringify({ bundle })}|||hydrate`;
        expect(await problemOf(follow(link))).toMatchObject({ kind: 'input' });
      }
    });
  });

  describe('delete_file', () => {
    it('deletes what it finds on the record or around the contact', async () => {
      const { id: file_id, reference_id: note_id } = layout();
      expect(await record('creates.delete_file', { file_id, note_id })).toMatchObject({
        id: file_id,
        name: 'First layout.txt',
        changed: true,
      });
      expect(requests()).toEqual(['GET /notes/ID', 'DELETE /attachments/ID']);
      const other = find('attachments', { filename: 'moodboard.pdf' }).id;
      const input = { file_id: other, contact_id: contactId() };
      expect(await record('creates.delete_file', input)).toMatchObject({ id: other });
      expect(queries().filter((query) => query.contact_id === contactId())).toHaveLength(4);
      expect(await complaint('creates.delete_file', input)).toContain('could not find this file');
      expect(await complaint('creates.delete_file', { file_id })).toMatch(/^Fill in Contact, or the Deal/);
    });

    it('offers the files of the record that is chosen, else of the contact', async () => {
      const list = (input: Record<string, unknown>) => run('triggers.file_list', input);
      expect(await list({ note_id: layout().reference_id })).toEqual([
        { id: layout().id, name: 'First layout.txt' },
      ]);
      expect(await list({ contact_id: contactId() })).toHaveLength(2);
      expect(await list({})).toEqual([]);
    });
  });
});
