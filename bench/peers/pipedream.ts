/**
 * The same work by the components of `@pipedream/onepagecrm`, run as in its own runtime: an object with the
 * component's methods, its app and a small store. Only the base URL differs. It has no action that creates a task and
 * no dynamic fields.
 */

import createContact from '@pipedream/onepagecrm/actions/create-contact/create-contact.mjs';
import app, { type Methods } from '@pipedream/onepagecrm/onepagecrm.app.mjs';
import newContact from '@pipedream/onepagecrm/sources/new-contact-created/new-contact-created.mjs';
import _ from 'lodash';
import type { Setting, Work } from '../scenario.js';

/** The app with its methods bound to it, as the runtime passes it to a component. */
const connected = ({ place: { origin }, auth }: Setting): Methods => {
  const object: Methods = { ...app.methods, _baseUrl: () => `${origin}/onepagecrm/api/v3`, $auth: auth };
  return Object.assign(
    object,
    _.mapValues(_.pickBy(object, _.isFunction), (method) => method.bind(object)),
  );
};

/** A poll of the source New Contact Created that has seen everything up to this time (milliseconds). */
export const source = (setting: Setting, seenUntil: number): Work => {
  const onepagecrm = connected(setting);
  return async () => {
    let emitted = 0;
    const db = new Map([['lastDate', seenUntil]]);
    const component = {
      ...newContact.methods,
      onepagecrm,
      db,
      $emit: () => {
        emitted += 1;
      },
    };
    await newContact.run.call(component);
    return emitted;
  };
};

/** Lists up to `most` contacts, through the app's own paging. */
export const listing = (setting: Setting, most: number): Work => {
  const onepagecrm = connected(setting);
  return async () => {
    const contacts: unknown[] = [];
    const params = { sort_by: 'created_at', order: 'desc' };
    for await (const each of onepagecrm.paginate({
      fn: onepagecrm.listContacts,
      field: 'contacts',
      params,
      maxResults: most,
    })) {
      contacts.push(each);
    }
    return contacts.length;
  };
};

/** The first page of its dropdown of contacts: ten, the API's own page size. */
export const dropdown = (setting: Setting): Work => {
  const onepagecrm = connected(setting);
  return async () => (await app.propDefinitions.contactId.options.call(onepagecrm, { page: 0 })).length;
};

/** Creates one contact after the other. It cannot create one without a company. */
export const creates = (setting: Setting, most: number): Work => {
  const onepagecrm = connected(setting);
  return async () => {
    let made = 0;
    for (let n = 0; n < most; n += 1) {
      const props = { onepagecrm, firstName: 'Ida', lastName: `Strand ${n}`, companyName: 'Harbor Hotel' };
      await createContact.run.call(props, { $: { export: () => undefined } });
      made += 1;
    }
    return made;
  };
};
