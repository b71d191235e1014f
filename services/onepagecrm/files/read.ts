/** Reads the files of a record, of a contact or of a company. */
import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { unlessMissing } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { type Cursor, readAll } from '../../../platform/polling.js';
import { inside, rows } from '../../../platform/wire.js';
import { attachmentRecord, HOLDERS, type Holder, type Place } from '../attachments.js';
import { PAGE_SIZE, readPage } from '../lists.js';
import { placePath, readOne } from '../paths.js';
import { data, single } from '../wire.js';
import type { Found } from './record.js';
import { type HolderRecord, holder } from './wire.js';

const foundOn = (type: Holder, { id, contact_id, attachments }: HolderRecord): Found[] =>
  attachments.map((attachment) => ({ attachment, place: { type, id }, contact_id }));

const ofRecord = async (client: Client, type: Holder, id: string): Promise<Found[]> => {
  const record = await unlessMissing(readOne(client, placePath({ type, id }), single(type, holder)));
  return record ? foundOn(type, record) : [];
};

/** The last hundred that were pinned. */
const pinnedTo = async (client: Client, type: 'contact' | 'company', id: string): Promise<Found[]> => {
  const base = path`${placePath({ type, id })}/pinned_attachments`;
  const wire = data(inside('pinned_attachments', rows(attachmentRecord)));
  const pinned = (await unlessMissing(client.get(base, wire, { per_page: PAGE_SIZE }))) ?? [];
  const contact_id = type === 'contact' ? id : null;
  return pinned.map((attachment) => ({ attachment, place: { type, id }, contact_id }));
};

/** The files of a place, read again. */
export const at = (client: Client, { type, id }: Place): Promise<Found[]> =>
  type === 'contact' || type === 'company' ? pinnedTo(client, type, id) : ofRecord(client, type, id);

/** All files on any records of one contact or company: the newest record first. */
export const around = async (
  client: Client,
  whose: { contact_id: string } | { company_id: string },
): Promise<Found[]> => {
  const query = { ...whose, sort_by: 'created_at', order: 'desc' };
  const lists = await Promise.all(
    HOLDERS.map(async (type) => {
      const page = (cursor: Cursor, size: number) =>
        readPage(
          client,
          path`/${type}s`,
          query,
          { key: `${type}s`, row: inside(type, holder) },
          cursor,
          size,
        );
      return (await readAll(page, PAGE_SIZE)).map((record) => ({ type, record }));
    }),
  );
  return _.orderBy(lists.flat(), ({ record }) => record.created_at, 'desc').flatMap(({ type, record }) =>
    foundOn(type, record),
  );
};
