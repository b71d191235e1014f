import type { Account } from '../account.js';
import { requiredText } from '../body.js';
import { contactView } from '../contact_view.js';
import { created, ok } from '../envelope.js';
import { invalid } from '../errors.js';
import { keepImage, readImage } from '../files/images.js';
import type { Call, Router } from '../router.js';
import type { Contact } from '../types.js';

const setPhoto = (account: Account, { param, body }: Call): Contact => {
  const contact = account.contact(param('contact_id'));
  const image = readImage(requiredText(body, 'image'));
  if (!image) throw invalid({ image: 'image is invalid' });
  contact.photo_url = keepImage(account, contact.id, image);
  contact.modified_at = account.now();
  return contact;
};

/** `image` is plain Base64. Guess: POST on a contact that has a photo replaces it, as PUT does. */
export const contactPhotoRoutes = (router: Router, account: Account): void => {
  const path = '/contacts/:contact_id/contact_photo';
  router.post(path, (call) =>
    created(account.world, { contact: contactView(account, setPhoto(account, call)) }),
  );
  router.put(path, (call) => ok(account.world, { contact: contactView(account, setPhoto(account, call)) }));
};
