import { describe, expect, it } from '@jest/globals';
import { idOf, useFilestage } from '../filestage.js';

describe('files: upload refusals', () => {
  const filestage = useFilestage();
  const FILM = 'Brand Film';
  const FILE_URL = 'https://files.example.com/Trailer.pdf';

  const projectId = async () => idOf(await filestage.project(FILM));
  const stepId = async (name: string) => idOf(await filestage.step(FILM, name));

  it.each([
    ['upload-url', {}, '"stepId" or "projectId" is required'],
    ['upload-url', { projectId: 'gone' }, '"projectId" does not exist: gone'],
    ['import-website', { url: 'https://www.example.com' }, '"projectId" is required'],
    ['import-website', { projectId: 'FILM' }, '"url" is required'],
    [
      'import-website',
      { projectId: 'FILM', url: 'https://www.example.com', websiteMode: 'x' },
      '"websiteMode" must be one of proxy, iframe',
    ],
    ['', { projectId: 'FILM' }, '"fileURL" is required'],
    ['', { projectId: 'FILM', fileURL: 'file.pdf' }, '"fileURL" must be a valid URL'],
    ['', { fileURL: FILE_URL }, '"stepIds" or "projectId" is required'],
    ['', { fileURL: FILE_URL, stepIds: [] }, '"stepIds" or "projectId" is required'],
    ['', { fileURL: FILE_URL, stepIds: ['gone'] }, '"stepIds" does not exist: gone'],
    ['', { fileURL: FILE_URL, stepIds: ['INTERNAL', 'OTHER'] }, '"stepIds" must all belong to one project'],
    ['', { fileURL: FILE_URL, projectId: 'FILM', fileId: 'gone' }, '"fileId" does not exist: gone'],
    [
      '',
      { fileURL: FILE_URL, stepIds: ['OTHER'], fileId: 'STORYBOARD' },
      '"fileId" is a file of another project',
    ],
    [
      '',
      { fileURL: FILE_URL, projectId: 'FILM', sectionId: 'gone' },
      `"sectionId" is not a section of the file's project: gone`,
    ],
    [
      '',
      { fileURL: FILE_URL, projectId: 'FILM', uploaderEmail: 'ada' },
      '"uploaderEmail" must be an email address',
    ],
    ['', { fileURL: FILE_URL, projectId: 'FILM', callbackURL: 'here' }, '"callbackURL" must be a valid URL'],
    [
      '',
      { fileURL: FILE_URL, projectId: 'FILM', callbackHeaders: { a: 1 } },
      '"callbackHeaders.a" must be a string',
    ],
    [
      '',
      { fileURL: FILE_URL, projectId: 'FILM', externalMetadata: { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 } },
      '"externalMetadata" must have at most 5 properties',
    ],
    [
      '',
      { fileURL: FILE_URL, projectId: 'FILM', externalMetadata: { a: 'x'.repeat(10_241) } },
      '"externalMetadata" must not be larger than 10 KB',
    ],
  ])('POST /files/%s refuses %j', async (path, body, message) => {
    const ids: Record<string, string> = {
      FILM: await projectId(),
      INTERNAL: await stepId('Internal'),
      OTHER: idOf(await filestage.step('Summer Sale Ads', 'Legal')),
      STORYBOARD: idOf(await filestage.file(FILM, 'Storyboard.pdf')),
    };
    const sent = JSON.stringify(body).replace(/FILM|INTERNAL|OTHER|STORYBOARD/g, (name) => ids[name] ?? '');
    const { status, body: answer } = await filestage.call('POST', `/files/${path}`, JSON.parse(sent));
    expect([status, answer]).toEqual([400, { message }]);
  });
});
