import { describe, expect, it } from '@jest/globals';
import { useOnePageCrm } from '../onepagecrm.js';

describe('attach', () => {
  const vendor = useOnePageCrm();
  const { sandbox, record, complaint, contactId, requests, sent, find, fields, account } = vendor;

  const ids = () => ({
    deal_id: find('deals', { name: 'New logo' }).id,
    note_id: find('notes', { text: 'Logo must work in one colour.' }).id,
    call_id: find('calls', { call_result: 'left_message' }).id,
    meeting_id: find('meetings', { place: 'Acme Studio' }).id,
  });

  /** Puts a file where it can be fetched from; gives its address. */
  const fileOf = (bytes: Buffer, name = 'Spring brief.pdf', contentType = 'application/pdf'): string => {
    const { storage } = sandbox();
    storage.objects.set(name, { key: name, contentType, bytes });
    return storage.presign(encodeURIComponent(name));
  };
  const small = () => fileOf(Buffer.from('%PDF-1.7'));

  const attach = (input: object) => record('creates.attach_file', { ...input });
  const refusal = (input: object) => complaint('creates.attach_file', { ...input });
  const paths = () =>
    requests().map((each) => each.replace(/(GET|POST) \/(?!.*(attachments|ID)).*/, '$1 storage'));

  describe('attach_file', () => {
    it.each([
      ['deal_id', 'deals', 'Dubois'],
      ['note_id', 'notes', 'Dubois'],
      ['call_id', 'calls', 'Nguyen'],
      ['meeting_id', 'meetings', 'Hofmann'],
    ] as const)('puts a file on %s in three steps', async (key, collection, who) => {
      const file = await attach({ [key]: ids()[key], file: small() });
      expect(file).toMatchObject({
        name: 'Spring brief.pdf',
        size: 8,
        download_url: expect.stringMatching(/^hydrate.*file_id/),
        changed: true,
        more: { pinned: false, storage_provider: 'amazon' },
      });
      expect(paths()).toEqual([
        `GET /${collection}/ID`,
        'GET storage',
        'GET /attachments/s3_form',
        'POST storage',
        `POST /${collection}/ID/attachments`,
      ]);
      const [stored] = account().attachments.all().slice(-1);
      expect(stored).toMatchObject({ reference_id: ids()[key], contact_id: contactId(who) });
      const object = sandbox().storage.objects.get(stored?.location ?? '');
      expect(object?.bytes.toString()).toBe('%PDF-1.7');
      expect(object?.key).toMatch(new RegExp(`/${contactId(who)}/\\d{13}/Spring brief\\.pdf$`));
    });

    it('sends no key of the user to the storage', async () => {
      await attach({ ...{ note_id: ids().note_id }, file: small() });
      const stored = sandbox()
        .log.all()
        .filter((entry) => entry.vendor === 'storage');
      expect(stored).toHaveLength(2);
      expect(JSON.stringify(stored)).not.toMatch(/demo-onepagecrm-key|authorization/i);
      expect(stored.every(({ status }) => status === 200 || status === 201)).toBe(true);
    });

    it('takes the name that was filled in, without slashes, and pins the file', async () => {
      const file = await attach({
        note_id: ids().note_id,
        file: small(),
        file_name: 'a/b "1".pdf',
        pin: true,
      });
      expect(file).toMatchObject({ name: 'a_b "1".pdf', more: { pinned: true } });
      expect(requests().at(-1)).toBe('PATCH /attachments/ID/pin');
    });

    it('tells in the output when only the pin failed', async () => {
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'server_error', after: 3 });
      const file = await attach({ note_id: ids().note_id, file: small(), pin: true });
      expect(file).toMatchObject({ changed: true, more: { pinned: false } });
    });

    it('takes ten megabytes, and refuses one byte more before anything is uploaded', async () => {
      const limit = 10 * 1024 * 1024;
      expect(await attach({ deal_id: ids().deal_id, file: fileOf(Buffer.alloc(limit)) })).toMatchObject({
        size: limit,
      });
      vendor.forget();
      const large = fileOf(Buffer.alloc(limit + 1));
      expect(await refusal({ deal_id: ids().deal_id, file: large })).toBe(
        'File is larger than the limit of 10 MB.',
      );
      expect(sent()).toEqual([]);
      expect(requests().join()).not.toContain('s3_form');
      // Twenty megabytes take their time on a busy machine.
    }, 30_000);

    it.each([
      ['https://drive.google.com/file/d/1a/view', 'google_drive', 'File at Google Drive'],
      ['https://www.dropbox.com/s/1a/brief.pdf?dl=0', 'dropbox', 'brief.pdf'],
      ['https://www.evernote.com/l/1a', 'evernote', 'File at Evernote'],
    ])('keeps a link to %s', async (external_url, link_type, name) => {
      const { call_id } = ids();
      expect(await attach({ call_id, external_url })).toMatchObject({
        name,
        size: 0,
        download_url: external_url,
        more: { storage_provider: link_type },
      });
      expect(requests()).toEqual(['GET /calls/ID', 'POST /attachments']);
      expect(sent()).toMatchObject([
        { reference_type: 'call', reference_id: call_id, link_type, external_url },
      ]);
    });

    it('takes the provider that was chosen', async () => {
      const input = {
        external_url: 'https://files.acme.example/a',
        link_type: 'dropbox',
        file_name: 'Brief',
      };
      expect(await attach({ call_id: ids().call_id, ...input })).toMatchObject({
        name: 'Brief',
        more: { storage_provider: 'dropbox' },
      });
    });

    it('names what is missing or too much', async () => {
      const { note_id, deal_id } = ids();
      const external_url = 'https://drive.google.com/x';
      expect(await refusal({ file: small() })).toMatch(/^Fill in Deal, Note, Call or Meeting/);
      expect(await refusal({ file: small(), note_id, deal_id })).toMatch(/^Fill in only one of Deal/);
      expect(await refusal({ note_id })).toMatch(/^Fill in File or Link Instead of a File/);
      expect(await refusal({ note_id, file: small(), external_url })).toMatch(/, not both\.$/);
      expect(await refusal({ note_id, external_url: 'http://drive.google.com/x' })).toMatch(
        /begin with https/,
      );
      expect(await refusal({ note_id, external_url: 'https://acme.example/x' })).toMatch(
        /^Link Leads To must be /,
      );
      expect(await refusal({ note_id, external_url, link_type: 'box' })).toMatch(/^Link Leads To must be /);
      expect(requests()).toEqual([]);
    });

    it('says so when the storage of the account is full', async () => {
      const { attachments, catalog } = account();
      const used = attachments.all().reduce((sum, { size }) => sum + size, 0);
      attachments.add({
        ...{ id: 'f'.repeat(24), reference_type: 'note', reference_id: ids().note_id, pinned_at: null },
        ...{ contact_id: contactId(), filename: 'x', custom_filename: '', location: 'x' },
        ...{ storage_provider: 'amazon', size: catalog.users.size * 1024 ** 3 - used - 8 },
      });
      expect(await attach({ note_id: ids().note_id, file: small() })).toMatchObject({
        size: 8,
        changed: true,
      });
      expect(await refusal({ note_id: ids().note_id, file: small() })).toMatch(/^File is too large/);
    });

    it('offers deals and notes with a search, and all four by contact', async () => {
      const form = await fields('creates.attach_file');
      expect(form.find(({ key }) => key === 'note_id')).toMatchObject({ search: 'find_note.id' });
      expect(form.map(({ dynamic }) => dynamic).filter(Boolean)).toEqual([
        'contact_list.id.name',
        'deal_list.id.name',
        'note_list.id.name',
        'call_list.id.name',
        'meeting_list.id.name',
      ]);
    });
  });
});
