/** Names of contacts, by id, for records that have only the id. */
import type { Client } from '../../../platform/client.js';
import { ifAllowed, unlessMissing } from '../../../platform/failure.js';
import { pagesOf } from '../../../platform/polling.js';
import { PAGE_SIZE } from '../lists.js';
import { streamPage } from '../stream.js';
import { contactPage, readContact, toContact } from './record.js';
import { type ContactRecord, inWrapper } from './wire.js';

type Names = ReadonlyMap<string, string | null>;

const MOST_PAGES = 3;

/** The contacts that the stream has, in at most three requests; no names if the key may not see the stream. */
const readStream = async (
  client: Client,
  ids: ReadonlySet<string>,
  userId: string | undefined,
): Promise<ContactRecord[]> => {
  const page = streamPage(client, { user_id: userId }, inWrapper);
  const left = new Set(ids);
  const found: ContactRecord[] = [];
  for await (const { rows } of pagesOf(page, PAGE_SIZE, MOST_PAGES)) {
    found.push(...rows);
    for (const { id } of rows) left.delete(id);
    if (left.size === 0) break;
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
  return ifAllowed(readStream(client, ids, assignee_id || undefined), () => []);
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
