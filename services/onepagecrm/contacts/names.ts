/** Names of contacts, by id, for records that carry the id only. */
import type { Client } from '../../../platform/client.js';
import { Failure, unlessMissing } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import type { Cursor } from '../../../platform/polling.js';
import { PAGE_SIZE, readPage } from '../lists.js';
import { contactPage, readContact, toContact } from './record.js';
import { type ContactRecord, inWrapper } from './wire.js';

type Names = ReadonlyMap<string, string | null>;

/** Those with open actions of the whole team, or of one user, the most urgent first. */
const streamPage = (client: Client, user_id: string | undefined) => (cursor: Cursor, size: number) =>
  readPage(client, path`/team_stream`, { user_id }, { key: 'contacts', row: inWrapper }, cursor, size);

const MOST_PAGES = 3;

/** As far as the stream has the contacts, in three requests at most; without names where the key may not see it. */
const readStream = async (
  client: Client,
  ids: ReadonlySet<string>,
  userId: string | undefined,
): Promise<ContactRecord[]> => {
  const page = streamPage(client, userId);
  const left = new Set(ids);
  const found: ContactRecord[] = [];
  let cursor: Cursor;
  for (let pages = 0; pages < MOST_PAGES && left.size > 0; pages += 1) {
    const { rows, next } = await page(cursor, PAGE_SIZE);
    found.push(...rows);
    for (const { id } of rows) left.delete(id);
    if (next === undefined || rows.length === 0) break;
    cursor = next;
  }
  return found;
};

interface Where {
  contact_id?: string | undefined;
  company_id?: string | undefined;
  assignee_id?: string | undefined;
}

const readContacts = async (
  client: Client,
  ids: ReadonlySet<string>,
  { contact_id, company_id, assignee_id }: Where,
): Promise<ContactRecord[]> => {
  if (contact_id) return [await unlessMissing(readContact(client, contact_id))].flatMap((each) => each ?? []);
  if (company_id) return (await contactPage(client, { company_id })(undefined, PAGE_SIZE)).rows;
  try {
    return await readStream(client, ids, assignee_id || undefined);
  } catch (error) {
    if (error instanceof Failure && error.problem.kind === 'permission') return [];
    throw error;
  }
};

/** `where`: what the records were narrowed by. */
export const contactNames = async (client: Client, ids: string[], where: Where): Promise<Names> =>
  new Map(
    ids.length === 0
      ? []
      : (await readContacts(client, new Set(ids), where)).map((contact) => [
          contact.id,
          toContact(contact).name,
        ]),
  );
