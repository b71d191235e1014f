import type { Account } from '../account.js';
import { attachmentView } from '../attachment_view.js';
import { ok } from '../envelope.js';
import { paged } from '../paging.js';
import type { Query, Router } from '../router.js';
import type { Attachment } from '../types.js';

/** Unwrapped, latest pin first; the page fields are next to `data`. */
const answer = (account: Account, all: Attachment[], query: Query) => {
  const pinned = all
    .filter(({ pinned_at }) => pinned_at)
    .toSorted((a, b) => (b.pinned_at ?? '').localeCompare(a.pinned_at ?? ''));
  const { rows, fields } = paged(pinned, query, account.settings);
  const pinned_attachments = rows.map((attachment) => attachmentView(account, attachment));
  return ok(account.world, { pinned_attachments }, fields);
};

export const pinnedRoutes = (router: Router, account: Account): void => {
  router.get('/contacts/:contact_id/pinned_attachments', ({ param, query }) => {
    const { id } = account.contact(param('contact_id'));
    return answer(account, account.allOfContacts(account.attachments, { contact_id: id }), query);
  });
  router.get('/companies/:company_id/pinned_attachments', ({ param, query }) => {
    const { id } = account.company(param('company_id'));
    return answer(account, account.allOfContacts(account.attachments, { company_id: id }), query);
  });
};
