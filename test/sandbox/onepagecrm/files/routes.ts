import { beforeEach, describe, expect, test } from '@jest/globals';
import { useOnePageCrm } from '../client.js';
import { postForm, upload, uploadForm } from '../upload.js';

describe('files: routes', () => {
  const crm = useOnePageCrm();
  let contact_id: string;
  let note: string;
  beforeEach(async () => {
    contact_id = await crm.contactId('Strand');
    note = (await crm.post('/notes', { contact_id, text: 'With a file' })).string('data.note.id');
  });

  const attach = async (fields: object = {}) =>
    crm.post(`/notes/${note}/attachments`, {
      reference_type: 'note',
      contact_id,
      name: 'brief.txt',
      key: await upload(crm, contact_id, 'brief.txt'),
      size: 5,
      ...fields,
    });

  test('the upload form has what S3 wants; the key is left to the caller', async () => {
    const form = await crm.get(`/attachments/s3_form?contact_id=${contact_id}`);
    expect(form.at('data')).toMatchObject({
      quota: 3 * 1024 ** 3,
      display_quota: '3072MB',
      url: expect.stringContaining(crm.sandbox.storage.origin),
      fields: { key: '', acl: 'private', success_action_status: 201, 'x-amz-signature': expect.any(String) },
    });
    expect((await crm.get('/attachments/s3_form')).status).toBe(400);
    expect((await crm.get('/attachments/s3_form?contact_id=none')).status).toBe(404);
  });

  describe('the form post', () => {
    const file = new Blob(['hello'], { type: 'text/plain' });
    const post = async (change: (fields: [string, string | Blob][]) => [string, string | Blob][]) => {
      const { url, fields } = await uploadForm(crm, contact_id);
      const key = `${contact_id}/1700000000000/a&b.txt`;
      return postForm(
        url,
        change([...fields, ['key', key], ['filename', 'a&b.txt'], ['file', file]]),
        'a&b.txt',
      );
    };

    test('is answered 201 with XML', async () => {
      const answer = await post((fields) => fields);
      expect(answer).toMatchObject({ status: 201, type: 'application/xml' });
      expect(answer.text).toContain(`<Key>${contact_id}/1700000000000/a&amp;b.txt</Key>`);
    });

    test.each([
      [
        'fields after the file do not count',
        400,
        'InvalidArgument',
        (all: [string, string | Blob][]) => all.toReversed(),
      ],
      ['no file', 400, 'InvalidArgument', (all: [string, string | Blob][]) => all.slice(0, -1)],
      [
        'no signature',
        403,
        'AccessDenied',
        (all: [string, string | Blob][]) => all.filter(([name]) => name !== 'x-amz-signature'),
      ],
      [
        'a field that the policy does not know',
        403,
        'Extra input fields: color',
        (all: [string, string | Blob][]): [string, string | Blob][] => [['color', 'red'], ...all],
      ],
      [
        'another contact’s folder',
        403,
        'Policy Condition failed',
        (all: [string, string | Blob][]): [string, string | Blob][] =>
          all.map(([name, value]) => [name, name === 'key' ? 'other/1/a.txt' : value]),
      ],
      [
        'more than 10 MB',
        400,
        'EntityTooLarge',
        (all: [string, string | Blob][]): [string, string | Blob][] => [
          ...all.slice(0, -1),
          ['file', new Blob([new Uint8Array(10 * 1024 * 1024 + 1)])],
        ],
      ],
    ])('%s is answered %i %s', async (_case, status, text, change) => {
      const answer = await post(change);
      expect(answer).toMatchObject({ status, text: expect.stringContaining(text) });
    });

    test('an expired policy and the API’s credentials are refused', async () => {
      const { url, fields } = await uploadForm(crm, contact_id);
      const all: [string, string | Blob][] = [...fields, ['key', `${contact_id}/1/a.txt`], ['file', file]];
      crm.minutesLater(61);
      expect(await postForm(url, all)).toMatchObject({
        status: 403,
        text: expect.stringContaining('Policy expired'),
      });
      const signed = await fetch(url, {
        method: 'POST',
        headers: { authorization: 'Basic x' },
        body: new FormData(),
      });
      expect(signed.status).toBe(400);
    });
  });

  test('an uploaded file is put on a record and can be fetched', async () => {
    const made = await attach();
    expect(made.status).toBe(201);
    expect(made.at('data.attachment')).toMatchObject({
      filename: 'brief.txt',
      size: 5,
      storage_provider: 'amazon',
      pinned: false,
      pinned_at: null,
      url_expires_at: expect.any(String),
    });
    expect(made.at('data.attachment')).not.toHaveProperty('custom_filename');
    expect(await (await fetch(made.string('data.attachment.url'))).text()).toBe('hello');
    expect((await crm.get(`/notes/${note}`)).list('data.note.attachments')).toHaveLength(1);
  });

  test.each(['deals', 'calls', 'meetings'])('%s take files, too', async (records) => {
    const fields = { contact_id, name: 'Banner' };
    const made = await crm.post(`/${records}`, fields);
    const kind = records.slice(0, -1);
    const id = made.string(`data.${kind}.id`);
    const key = await upload(crm, contact_id, 'a b.txt');
    expect(
      (await crm.post(`/${records}/${id}/attachments`, { key, contact_id, reference_type: kind })).status,
    ).toBe(201);
    const read = await crm.get(`/${records}/${id}`);
    expect(read.at(`data.${kind}.attachments.0`)).toMatchObject({ filename: 'a b.txt', size: 5 });
    expect(await (await fetch(read.string(`data.${kind}.attachments.0.url`))).text()).toBe('hello');
  });

  test('a link to another provider needs no upload', async () => {
    const external_url = 'https://files.example.com/brief.pdf';
    const link = { reference_id: note, reference_type: 'note', link_type: 'google_drive', external_url };
    const made = await crm.post('/attachments', link);
    expect(made.at('data.attachment')).toMatchObject({
      filename: 'brief.pdf',
      storage_provider: 'google_drive',
      url: external_url,
    });
    expect(made.at('data.attachment')).not.toHaveProperty('url_expires_at');
  });

  test.each([
    [{ reference_type: undefined, key: 'x' }, 400],
    [{ reference_type: 'photo', key: 'x' }, 400],
    [{ reference_id: 'none', key: 'x' }, 404],
    [{ key: '' }, 400],
    [{ key: 'never/uploaded/file.txt' }, 400],
    [{ link_type: 'dropbox' }, 400],
  ])('%j is answered %i', async (fields, status) => {
    const body = { reference_type: 'note', reference_id: note, contact_id, ...fields };
    expect((await crm.post('/attachments', body)).status).toBe(status);
  });

  test('pinning shows on the contact; the file goes with its note', async () => {
    const path = `/attachments/${(await attach()).string('data.attachment.id')}`;
    expect((await crm.patch(`${path}/pin`)).at('data')).toMatchObject({
      pinned: true,
      pinned_at: expect.any(String),
    });
    const contact = await crm.get(`/contacts/${contact_id}?fields=pinned_attachments(all)`);
    expect(contact.list('data.pinned_attachments')).toHaveLength(1);
    await crm.delete(`/notes/${note}`);
    expect((await crm.patch(`${path}/pin`)).status).toBe(404);
  });

  test('a file is deleted by itself', async () => {
    const path = `/attachments/${(await attach()).string('data.attachment.id')}`;
    expect((await crm.delete(path)).at('data')).toEqual({});
    expect((await crm.delete(`${path}?undo=true`)).status).toBe(404);
    expect((await crm.get(`/notes/${note}`)).at('data.note.attachments')).toEqual([]);
  });
});
