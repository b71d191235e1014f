import { describe, expect, it } from '@jest/globals';
import { idOf, named, row, rows, text, useFilestage } from '../filestage.js';

describe('files: uploads', () => {
  const filestage = useFilestage();
  const FILM = 'Brand Film';
  const FILE_URL = 'https://files.example.com/Trailer%20Final.pdf';

  const projectId = async () => idOf(await filestage.project(FILM));
  const stepId = async (name: string) => idOf(await filestage.step(FILM, name));
  const upload = (body: unknown) => filestage.write('POST', '/files', body);

  describe('an upload', () => {
    it('is a job first, a file after upload_ms', async () => {
      const project = await projectId();
      const steps = [await stepId('Internal'), await stepId('Client')];
      filestage.sandbox.emulators.filestage.settings.upload_ms = 60_000;
      const { status, body } = await filestage.call('POST', '/files', {
        fileURL: FILE_URL,
        stepIds: steps,
        externalId: 'crm-9',
        externalMetadata: { contact: '9' },
      });
      expect([status, body]).toEqual([
        201,
        { id: idOf(body), fileId: text(body, 'fileId'), status: 'PENDING' },
      ]);
      const path = `/files/${text(body, 'fileId')}`;

      filestage.sandbox.world.advance(50_000);
      expect((await filestage.call('GET', path)).status).toBe(404);
      expect(await filestage.read('/files?externalId=crm-9')).toEqual([]);
      filestage.sandbox.world.advance(10_001);

      const file = row(await filestage.read(path));
      expect(file).toMatchObject({ name: 'Trailer Final.pdf', projectId: project, externalId: 'crm-9' });
      expect(file).not.toHaveProperty('externalMetadata');
      expect(file.versions).toEqual([
        {
          id: expect.any(String),
          number: 1,
          name: 'Trailer Final.pdf',
          created: file.created,
          createdBy: expect.objectContaining({ displayName: 'Ada' }),
        },
      ]);
      expect(await filestage.read('/files?externalId=crm-9')).toEqual([file]);
      const reviews = rows(await filestage.read(`${path}/reviews`));
      expect(reviews.map((review) => review.stepId)).toEqual(steps);
      expect(reviews[0]).toMatchObject({ created: file.created, dueDate: null, decisions: [] });
    });

    it('starts no review by projectId alone, and goes to the default section unless told', async () => {
      filestage.uploadAtOnce();
      const project = await filestage.project(FILM);
      const cuts = idOf(named(project.sections, 'Rough Cuts'));
      const plain = await upload({ fileURL: FILE_URL, projectId: project.id });
      const placed = await upload({ fileURL: FILE_URL, projectId: project.id, sectionId: cuts });
      expect(await filestage.read(`/files/${text(plain, 'fileId')}/reviews`)).toEqual([]);
      expect(await filestage.read(`/files/${text(plain, 'fileId')}`)).toMatchObject({
        sectionId: idOf(named(project.sections, 'All files')),
      });
      expect(await filestage.read(`/files/${text(placed, 'fileId')}`)).toMatchObject({ sectionId: cuts });
    });

    it('adds a version by fileId, which renames the file and keeps the old reviews', async () => {
      filestage.uploadAtOnce();
      const file = await filestage.file(FILM, 'Storyboard.pdf');
      await upload({
        fileURL: FILE_URL,
        fileName: 'Storyboard v2.pdf',
        fileId: file.id,
        stepIds: [await stepId('Client')],
        uploaderEmail: 'cleo@acme.example',
      });
      const after = row(await filestage.read(`/files/${idOf(file)}`));
      expect(after).toMatchObject({
        name: 'Storyboard v2.pdf',
        created: file.created,
        versions: [
          { number: 1, name: 'Storyboard.pdf' },
          { number: 2, createdBy: { displayName: 'Cleo' } },
        ],
      });
      const reviews = rows(await filestage.read(`/files/${idOf(file)}/reviews`));
      const versions = rows(after.versions).map(idOf);
      expect(reviews.map(({ versionId }) => versionId)).toEqual(versions);
    });

    it('goes through a presigned address, with an id known early', async () => {
      filestage.uploadAtOnce();
      const project = await projectId();
      const ticket = await filestage.write('POST', '/files/upload-url', {
        projectId: project,
        pregenerateFileId: true,
      });
      const fileURL = text(ticket, 'fileURL');
      await fetch(text(ticket, 'uploadURL'), {
        method: 'PUT',
        headers: { 'content-type': 'text/csv' },
        body: 'a,b',
      });
      const pregeneratedFileId = text(ticket, 'pregeneratedFileId');
      const sent = { fileURL, projectId: project, fileName: 'List.csv', pregeneratedFileId };
      expect(await upload(sent)).toMatchObject({ fileId: pregeneratedFileId });
      const file = row(await filestage.read(`/files/${pregeneratedFileId}`));
      const contents = await filestage.call('GET', `/versions/${idOf(rows(file.versions)[0])}/contents`);
      expect([contents.body, contents.headers.get('content-type')]).toEqual([
        'a,b',
        expect.stringContaining('text/csv'),
      ]);
      expect(await filestage.call('POST', '/files', sent)).toMatchObject({
        status: 400,
        body: { message: '"pregeneratedFileId" is unknown or used already' },
      });
    });

    it('gives tickets by reviewer group too, without an id unless asked', async () => {
      const { status, body } = await filestage.call('POST', '/files/upload-url', {
        stepId: await stepId('Client'),
      });
      expect([status, Object.keys(row(body))]).toEqual([201, ['uploadURL', 'fileURL']]);
    });

    it('imports a website, whatever else is sent along', async () => {
      filestage.uploadAtOnce();
      const { status, body } = await filestage.call('POST', '/files/import-website', {
        projectId: await projectId(),
        url: 'https://www.example.com/rooms',
        stepIds: [await stepId('Client')],
        websiteMode: 'iframe',
        externalId: 'ignored',
      });
      expect([status, Object.keys(row(body))]).toEqual([201, ['id', 'status']]);
      const file = await filestage.file(FILM, 'www.example.com');
      expect(file.externalId).toBeNull();
      expect(await filestage.read(`/files/${idOf(file)}/reviews`)).toHaveLength(1);
    });
  });
});
