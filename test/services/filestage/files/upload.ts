import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../support/app.js';
import { NOBODY, SPRING, useAccount } from '../account.js';

describe('upload', () => {
  const account = useAccount();
  const FILE = 'https://files.acme.example/81f2.pdf';
  const base = () => ({ project_id: account.project(), file: FILE });
  const posterId = () => account.pick('files', { externalId: 'crm-1002' }).id;
  const sectionId = (name: string) => {
    const { sections } = account.sandbox.emulators.filestage.store.projects.get(account.project()) ?? {};
    return sections?.find((section) => section.name === name)?.id;
  };

  describe('a new file', () => {
    it('comes back once Filestage has taken it in, and is in review where that was wanted', async () => {
      const made = await account.create('upload_file', {
        ...base(),
        file_name: 'Poster',
        step_ids: [account.step('Client'), account.step('Legal')],
        section_id: sectionId('Print'),
        external_id: 'crm-9',
        external_metadata: { deal: '42' },
        uploader_email: 'bo@acme.example',
      });
      const file = account.pick('files', { externalId: 'crm-9' });
      expect(made).toMatchObject({
        id: file.id,
        name: 'Poster.pdf',
        project_name: SPRING,
        external_id: 'crm-9',
        version_id: account.pick('versions', { fileId: file.id }).id,
        download_url: expect.stringContaining('hydrate'),
        changed: true,
        pending: null,
      });
      expect(account.sent('POST', '/files')).toEqual({
        projectId: account.project(),
        stepIds: [account.step('Client'), account.step('Legal')],
        fileURL: FILE,
        fileName: 'Poster.pdf',
        sectionId: sectionId('Print'),
        externalId: 'crm-9',
        externalMetadata: { deal: '42' },
        uploaderEmail: 'bo@acme.example',
      });
      expect(file).toMatchObject({ sectionId: sectionId('Print'), externalMetadata: { deal: '42' } });
      expect(account.held('reviews').filter(({ fileId }) => fileId === file.id)).toHaveLength(2);
      expect(account.requests()).toEqual([
        'GET /projects/ID/steps',
        'GET /files',
        'POST /files',
        'GET /files/ID',
        'GET /projects',
      ]);
    });

    it('is sent with nothing that was not filled in', async () => {
      await account.create('upload_file', { ...base(), file_name: 'Layout v2.final' });
      expect(account.sent('POST', '/files')).toEqual({
        projectId: account.project(),
        fileURL: FILE,
        fileName: 'Layout v2.final.pdf',
      });
    });

    it('keeps its name where no type is known', async () => {
      await account.create('upload_file', {
        ...base(),
        file: 'https://files.acme.example/1',
        file_name: 'Poster',
      });
      expect(account.sent('POST', '/files')).toMatchObject({ fileName: 'Poster' });
    });

    it('is left as it is when its external id is there in the project, but for its section', async () => {
      const input = { ...base(), external_id: 'crm-1002' };
      expect(await account.create('upload_file', input)).toMatchObject({ id: posterId(), changed: false });
      expect(account.writes()).toEqual([]);
      const moved = { ...input, section_id: sectionId('Social Media') };
      expect(await account.create('upload_file', moved)).toMatchObject({ changed: true });
      expect(account.writes()).toEqual(['PUT /files/ID/section']);
      expect(await account.create('upload_file', moved)).toMatchObject({ changed: false });
      expect(account.writes()).toEqual(['PUT /files/ID/section']);
    });

    it('is a second one where the external id is in another project only', async () => {
      const made = await account.create('upload_file', { ...base(), external_id: 'crm-1003' });
      expect(made).toMatchObject({ project_id: account.project(), changed: true });
    });

    it('is pending as long as Filestage needs', async () => {
      account.settings.upload_ms = 60_000;
      const input = { ...base(), file_name: 'Poster.pdf', external_id: 'crm-9' };
      const made = await account.create('upload_file', input);
      const [job] = account.held('jobs');
      expect(made).toMatchObject({
        project_id: account.project(),
        external_id: 'crm-9',
        more: { id: job?.id, status: job?.status },
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        name: 'Poster.pdf',
        version_id: null,
        download_url: null,
        changed: true,
        pending: 'Filestage is still taking the file in.',
      });
    });

    it('does not fail the step when it cannot be looked up', async () => {
      account.sandbox.faults.add({ vendor: 'filestage', kind: 'forbidden', method: 'GET' });
      expect(await account.create('upload_file', base())).toMatchObject({
        changed: true,
        pending: expect.stringMatching(/^Filestage has the file, but it could not be looked up: Filestage: /),
      });
    });
  });

  describe('a new version', () => {
    it('is added to the file that is chosen, which can move to another section', async () => {
      const file_id = posterId();
      const before = account.held('versions').filter(({ fileId }) => fileId === file_id);
      const made = await account.create('upload_file', {
        ...base(),
        file_id,
        file_name: 'Lobby Poster A1 v2.pdf',
        section_id: sectionId('Social Media'),
      });
      const after = account.held('versions').filter(({ fileId }) => fileId === file_id);
      expect(after).toHaveLength(before.length + 1);
      expect(made).toMatchObject({ id: file_id, version_id: after.at(-1)?.id, external_id: 'crm-1002' });
      expect(account.writes()).toEqual(['PUT /files/ID/section', 'POST /files']);
      expect(account.sent('POST', '/files')).toEqual({
        projectId: account.project(),
        fileURL: FILE,
        fileName: 'Lobby Poster A1 v2.pdf',
        fileId: file_id,
      });
    });

    it('is waited for where the file is there with its earlier ones', async () => {
      account.settings.upload_ms = 1_800;
      const made = await account.create('upload_file', { ...base(), file_id: posterId() });
      const versions = account.held('versions').filter(({ fileId }) => fileId === posterId());
      expect(made).toMatchObject({ version_id: versions.at(-1)?.id, changed: true, pending: null });
      expect(versions).toHaveLength(2);
      expect(account.requests().slice(1, 4)).toEqual(['POST /files', 'GET /files/ID', 'GET /files/ID']);
    }, 10_000);

    it('is added to the file of the external id where that is wanted', async () => {
      const made = await account.create('upload_file', {
        ...base(),
        external_id: 'crm-1002',
        when_there: 'version',
      });
      expect(made).toMatchObject({ id: posterId(), changed: true });
      expect(account.sent('POST', '/files')).toMatchObject({ fileId: posterId(), externalId: 'crm-1002' });
    });

    it('cannot be of a file in another project', async () => {
      const file_id = account.pick('files', { name: 'Booking Page.png' }).id;
      expect(await failure(account.create('upload_file', { ...base(), file_id }))).toMatchObject({
        message: 'Choose a File in the chosen Project: this one is in another project.',
      });
      expect(account.writes()).toEqual([]);
    });
  });

  describe('a website', () => {
    const site = () => ({ project_id: account.project(), website_url: 'https://harbor.example/spring' });

    it('is imported, and has no id yet', async () => {
      expect(
        await account.create('upload_file', { ...site(), step_ids: [account.step('Client')] }),
      ).toMatchObject({
        id: null,
        changed: true,
        pending: 'Filestage is still importing the website.',
      });
      expect(account.requests()).toEqual(['GET /projects/ID/steps', 'POST /files/import-website']);
      expect(account.sent('POST', '/files/import-website')).toEqual({
        projectId: account.project(),
        url: 'https://harbor.example/spring',
        stepIds: [account.step('Client')],
      });
    });

    it.each([
      ['external_id', 'crm-9', 'External ID'],
      ['external_metadata', { deal: '42' }, 'Metadata'],
      ['file_name', 'Spring', 'File Name'],
    ])('takes no %s, and says why', async (key, value, label) => {
      expect(await failure(account.create('upload_file', { ...site(), [key]: value }))).toMatchObject({
        message: `Leave ${label} blank if you fill in Website URL: Filestage stores none with a website.`,
      });
      expect(account.requests()).toEqual([]);
    });
  });

  it.each([
    ['five entries', Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((key) => [key, '1']))],
    ['10 KB', { a: 'x'.repeat(10_240 - '{"a":""}'.length) }],
  ])('takes as much metadata as Filestage does: %s', async (_what, external_metadata) => {
    await account.create('upload_file', { ...base(), external_metadata });
    expect(account.sent('POST', '/files')).toMatchObject({ externalMetadata: external_metadata });
  });

  const six = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((key) => [key, '1']));

  it.each([
    [{ file: '' }, 'Fill in File or Website URL: there is nothing to upload.'],
    [{ website_url: 'https://harbor.example' }, 'Fill in File or Website URL, not both.'],
    [{ file: 'poster.pdf' }, /^File must be a file from an earlier step/],
    [{ external_metadata: six }, 'Metadata has 6 entries: Filestage allows at most 5.'],
    [{ external_metadata: { a: 'x'.repeat(10_241 - '{"a":""}'.length) } }, /^Metadata is larger than 10 KB/],
    [{ external_metadata: 'crm' }, 'Metadata takes pairs of names and values.'],
    [{ uploader_email: 'bo' }, 'Uploaded By has "bo", which is not an email address.'],
    [
      { when_there: 'replace' },
      /is not one of the choices: Leave the file as it is, Add a new version to it\.$/,
    ],
  ])('refuses a form that cannot be carried out: %#', async (changes, message) => {
    const told = await failure(account.create('upload_file', { ...base(), ...changes }));
    expect(told).toMatchObject({ message: expect.stringMatching(message) });
    expect(account.requests()).toEqual([]);
  });

  it('names the file that is not there', async () => {
    const told = await failure(account.create('upload_file', { ...base(), file_id: NOBODY }));
    expect(told).toMatchObject({ code: 'missing' });
  });
});
