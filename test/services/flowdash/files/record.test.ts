import { describe, expect, it } from '@jest/globals';
import { createClient } from '../../../../platform/create_client.js';
import { flowdash } from '../../../../services/flowdash/index.js';
import { withZ } from '../../../support/client.js';
import { CLIENTS, IDEAS, useFlowdash } from '../flowdash.js';

const { record, rows, complaint, requests, sent, form, id, field, stored, store, auth } = useFlowdash();

const place = () => ({ project_id: id(CLIENTS), task_id: 'AC-1007' });
const LINK = 'https://files.example.com/of%20fer.txt?sig=1';
const attach = (more: Record<string, unknown>) => record('creates.attach_file', { ...place(), ...more });
const refusal = (more: Record<string, unknown>) => complaint('creates.attach_file', { ...place(), ...more });
const names = (task = 'AC-1007') =>
  [stored(task)?.values.get(field('Documents').id) ?? []]
    .flat()
    .map((blob) => store().blobs.get(String(blob))?.filename);
const itinerary = () => store().blobs.find(({ filename }) => filename === 'itinerary.txt')?.id ?? '';

describe('attaching a file', () => {
  it('is one read and one write, and drops no other file', async () => {
    const file = await attach({ file: LINK });
    expect(requests().slice(3)).toEqual([
      'GET /workflows/Client/tasks/AC-1007',
      'PUT /workflows/Client/tasks',
    ]);
    expect(sent()).toEqual([
      {
        'CRM ID': 'AC-1007',
        Documents: [
          { blobId: itinerary(), contentType: 'text/plain', filename: 'itinerary.txt' },
          { remoteUrl: LINK, filename: 'of fer.txt' },
        ],
      },
    ]);
    expect(names()).toEqual(['itinerary.txt', 'of fer.txt']);
    const blob_id = store().blobs.find(({ filename }) => filename === 'of fer.txt')?.id;
    expect(file).toMatchObject({
      id: blob_id,
      name: 'of fer.txt',
      project_id: id(CLIENTS),
      project_name: 'Client Onboarding',
      content_type: 'text/plain',
      download_url: expect.stringContaining(JSON.stringify({ blob_id, name: 'of fer.txt' })),
      changed: true,
    });
  });

  it('takes another name, and another field by its name', async () => {
    await attach({ file: LINK, file_name: 'Offer.txt', file_field: 'Documents' });
    expect(names()).toEqual(['itinerary.txt', 'Offer.txt']);
  });

  it('takes Base64', async () => {
    await attach({ base64contents: 'aGVs\nbG8=', file_name: 'a.txt', contentType: 'text/plain' });
    await attach({ base64contents: 'data:text/csv;base64,aGVsbG8=', file_name: 'b.csv' });
    expect(sent()).toMatchObject([
      { Documents: [{}, { contentType: 'text/plain', filename: 'a.txt', base64contents: 'aGVsbG8=' }] },
      { Documents: [{}, {}, { contentType: 'text/csv', filename: 'b.csv', base64contents: 'aGVsbG8=' }] },
    ]);
    expect(
      store()
        .blobs.find(({ filename }) => filename === 'b.csv')
        ?.bytes.toString(),
    ).toBe('hello');
  });

  it('adds nothing where a file of that name is there, if so wanted', async () => {
    const more = { base64contents: 'aGVsbG8=', file_name: 'ITINERARY.txt', skip_duplicate: true };
    expect(await attach(more)).toMatchObject({ id: itinerary(), name: 'itinerary.txt', changed: false });
    expect(sent()).toEqual([]);
    expect(await attach({ ...more, file_name: 'other.txt' })).toMatchObject({
      name: 'other.txt',
      changed: true,
    });
  });

  it('adds a second one of that name otherwise', async () => {
    expect(await attach({ base64contents: 'aGVsbG8=', file_name: 'itinerary.txt' })).toMatchObject({
      changed: true,
    });
    expect(names()).toEqual(['itinerary.txt', 'itinerary.txt']);
  });

  it('respects the limit of the field', async () => {
    field('Documents').limit = 1;
    expect(await refusal({ file: LINK })).toBe(
      'Documents already has 1 of at most 1 files. Delete one first, or choose another File Field.',
    );
    expect(sent()).toEqual([]);
  });

  it('needs one file that can be', async () => {
    const one = 'Fill in File or Contents as Base64, not both.';
    expect(await refusal({})).toBe(one);
    expect(await refusal({ file: LINK, base64contents: 'aGVsbG8=' })).toBe(one);
    for (const file of ['offer.txt', 'https://'])
      expect(await refusal({ file })).toBe(
        'File must be a file from an earlier step, or an address that begins with https://.',
      );
    expect(await refusal({ base64contents: 'aGVsbG8=' })).toContain('Fill in File Name');
    for (const base64contents of ['hey!', 'aGVsbG8'])
      expect(await refusal({ base64contents, file_name: 'a' })).toContain('is not valid Base64');
    expect(requests()).toEqual([]);
    expect(await refusal({ file: LINK, file_field: 'gone' })).toContain('no file field "gone"');
    expect(
      await complaint('creates.attach_file', { project_id: id(IDEAS), task_id: 'x', file: LINK }),
    ).toContain('no Unique ID field');
  });

  it('offers the fields for files, and says so where there is no Unique ID', async () => {
    const fields = await form('creates.attach_file', place());
    expect(fields.find(({ key }) => key === 'file_field')).toMatchObject({
      choices: { [field('Documents').id]: 'Documents' },
    });
    const [about] = (await form('creates.attach_file', { project_id: id(IDEAS) })).filter(
      ({ key }) => key === 'about_unique_id',
    );
    expect(about?.helpText).toContain('no Unique ID field');
  });
});

describe('deleting a file', () => {
  it('keeps the others', async () => {
    await attach({ file: LINK });
    const file = await record('creates.delete_file', { ...place(), file_id: itinerary() });
    expect(file).toMatchObject({ name: 'itinerary.txt', changed: true });
    expect(names()).toEqual(['of fer.txt']);
  });

  it('has a dropdown of the files of the task', async () => {
    const expected = [{ id: itinerary(), name: 'itinerary.txt · Documents' }];
    expect(await rows('triggers.file_list', place())).toEqual(expected);
  });
});

it('a link holds the id of the file and no key, and leads to the content', async () => {
  const [task] = await rows('searches.find_task', place());
  const link = JSON.stringify(task);
  expect(link).toContain(itinerary());
  expect(link).not.toContain(String(auth().api_key));

  const kept: string[] = [];
  await withZ(async (z) => {
    const stashing = { ...z };
    Reflect.set(stashing, 'stashFile', async (body: NodeJS.ReadableStream, _size?: number, name?: string) => {
      const chunks: Buffer[] = [];
      for await (const chunk of body) chunks.push(Buffer.from(chunk));
      kept.push(`${name}: ${Buffer.concat(chunks)}`);
      return 'https://kept.example/1';
    });
    const meta = {
      isLoadingSample: false,
      isPopulatingDedupe: false,
      page: 0,
      timezone: 'UTC',
      withSearch: false,
    };
    const client = createClient(stashing, auth(), meta, flowdash.connection, JSON.stringify);
    await flowdash.files?.download?.(client, { blob_id: itinerary(), name: 'itinerary.txt' });
  });
  expect(kept).toEqual(['itinerary.txt: Hanoi, Hue, Hoi An.\n']);
});
