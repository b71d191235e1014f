import type { Account } from '../account.js';
import { attachmentView } from '../attachment_view.js';
import { choice, type Fields, integer, requiredText, text } from '../body.js';
import { created, type Envelope, ok } from '../envelope.js';
import { incomplete, invalid, notFound } from '../errors.js';
import type { Call, Router } from '../router.js';
import { type Attachment, REFERENCE_TYPES, type ReferenceType } from '../types.js';
import { BUCKET } from './s3_form.js';

/** The record that an attachment is added to. */
const target = (account: Account, type: ReferenceType, id: string) => {
  switch (type) {
    case 'deal':
      return account.ofContact(account.deals, id);
    case 'note':
      return account.ofContact(account.notes, id);
    case 'call':
      return account.ofContact(account.calls, id);
    case 'meeting':
      return account.ofContact(account.meetings, id);
  }
};

/** Where the file is. Guess: a key without an upload is refused. */
const source = (account: Account, body: Fields) => {
  const provider = choice(body, 'link_type', ['dropbox', 'google_drive', 'evernote']);
  if (provider) {
    const location = requiredText(body, 'external_url');
    return { storage_provider: provider, location, filename: location.split('/').at(-1) ?? '', bytes: 0 };
  }
  const key = requiredText(body, 'key');
  const location = `${BUCKET}/${key}`;
  const object = account.storage.objects.get(location);
  if (!object) throw invalid({ key: 'key is invalid' });
  const filename = key.split('/').at(-1) ?? '';
  return { storage_provider: 'amazon' as const, location, filename, bytes: object.bytes.length };
};

const attach = (account: Account, type: ReferenceType, id: string, body: Fields): Envelope => {
  const record = target(account, type, id);
  const { bytes, ...from } = source(account, body);
  const attachment: Attachment = account.attachments.add({
    id: account.world.id('hex24'),
    reference_type: type,
    reference_id: record.id,
    contact_id: record.contact_id,
    ...from,
    filename: text(body, 'name') || from.filename,
    custom_filename: '',
    pinned_at: null,
    size: integer(body, 'size') ?? bytes,
  });
  return created(account.world, { attachment: attachmentView(account, attachment) });
};

const find = (account: Account, { param }: Call): Attachment =>
  account.ofContact(account.attachments, param('attachment_id'));

export const attachmentRoutes = (router: Router, account: Account): void => {
  router.post('/attachments', ({ body }) => {
    const type = choice(body, 'reference_type', REFERENCE_TYPES);
    if (!type) throw incomplete('reference_type');
    return attach(account, type, requiredText(body, 'reference_id'), body);
  });
  for (const type of REFERENCE_TYPES) {
    router.post(`/${type}s/:id/attachments`, ({ param, body }) => attach(account, type, param('id'), body));
  }
  router.delete('/attachments/:attachment_id', (call) => {
    if (call.undo) throw notFound();
    account.attachments.delete(find(account, call).id);
    return ok(account.world, {});
  });
  router.patch('/attachments/:attachment_id/pin', (call) => {
    const attachment = find(account, call);
    attachment.pinned_at ??= account.now();
    // In this answer, `data` is the attachment itself.
    return ok(account.world, attachmentView(account, attachment));
  });
};
