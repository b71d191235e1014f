/** Closes and reopens a contact's sales cycle. */

import { invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { flag } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Contacts } from '../../../records/contact/capabilities.js';
import { userId } from '../connection.js';
import { customOutputFields } from '../custom_fields.js';
import { lengthOf } from '../lengths.js';
import { contactPath } from '../paths.js';
import { one, readWithActions, toContact } from './record.js';
import type { ContactRecord } from './wire.js';

const COMMENT_LENGTH = 140;

/** The cycle is closed and reopened for one user at a time: here, the API user. */
const isClosedFor = (user: string, { sales_closed_for }: ContactRecord): boolean =>
  sales_closed_for.includes(user);

export const closeSalesCycle: Offer<Contacts['closeSalesCycle']> = {
  outputFields: customOutputFields,
  run: async (client, { contact_id, comment = '', delete_open_actions }) => {
    const length = lengthOf(comment);
    if (length > COMMENT_LENGTH) {
      throw invalidInput(`Comment has ${length} characters; OnePageCRM allows at most ${COMMENT_LENGTH}`);
    }
    const user = userId(client.auth);
    const { contact, next_actions, queued_actions } = await readWithActions(client, contact_id);
    if (isClosedFor(user, contact)) return { ...toContact(contact), changed: false };
    const force = flag(delete_open_actions, false);
    // Refused here, since it is not documented what the API answers.
    if (!force && [...next_actions, ...queued_actions].some(({ assignee_id }) => assignee_id === user)) {
      throw invalidInput(
        'The connected user has open actions with this contact. Complete them first, or choose Yes for Delete Open Actions',
      );
    }
    const closed = await client.put(
      path`${contactPath(contact_id)}/${force ? 'force_close_sales_cycle' : 'close_sales_cycle'}`,
      one,
      comment ? { comment } : {},
    );
    return { ...toContact(closed), changed: true };
  },
};

export const reopenSalesCycle: Offer<Contacts['reopenSalesCycle']> = {
  outputFields: customOutputFields,
  run: async (client, { contact_id }) => {
    const { contact } = await readWithActions(client, contact_id);
    if (!isClosedFor(userId(client.auth), contact)) return { ...toContact(contact), changed: false };
    const reopened = await client.put(path`${contactPath(contact_id)}/reopen_sales_cycle`, one);
    return { ...toContact(reopened), changed: true };
  },
};
