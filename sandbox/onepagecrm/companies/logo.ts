import type { Account } from '../account.js';
import { requiredText } from '../body.js';
import { companyView } from '../company_view.js';
import { type Envelope, ok } from '../envelope.js';
import { unreadableImage, unsupportedImage } from '../errors.js';
import { keepImage, readImage } from '../files/images.js';
import type { Call, Router } from '../router.js';

/** `image` is a data address (`data:image/png;base64,…`) or plain Base64. */
const setLogo = (account: Account, { param, body }: Call): Envelope => {
  const company = account.company(param('company_id'));
  const [, type, base64] = /^data:([\w/+.-]+);base64,(.*)$/s.exec(requiredText(body, 'image')) ?? [];
  if (type && !/^image\/(png|jpe?g|gif)$/.test(type)) throw unsupportedImage();
  const image = readImage(base64 ?? requiredText(body, 'image'));
  if (!image) throw unreadableImage();
  company.photo_url = keepImage(account, company.id, image);
  company.modified_at = account.now();
  return ok(account.world, { company: companyView(account, company) });
};

export const companyLogoRoutes = (router: Router, account: Account): void => {
  router.patch('/companies/:company_id/logo', (call) => setLogo(account, call));
};
