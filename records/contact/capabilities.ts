/** What a CRM can do with contacts. */
import type { Choices, Feed, Lookup, Write } from '../capability.js';
import type { InputOf } from '../field.js';
import type { SampleOf } from '../keys.js';
import type { Event, NewEvent, Written } from '../results.js';
import type * as forms from './forms.js';
import type { Contact } from './record.js';

export interface Contacts {
  sample: SampleOf<Contact>;
  created?: Feed<InputOf<typeof forms.newContact>, NewEvent<Contact>>;
  updated?: Feed<InputOf<typeof forms.contactUpdated>, Event<Contact>>;
  /** Fires once per contact and tag. */
  tagged?: Feed<InputOf<typeof forms.contactTagged>, Event<Contact> & { tag: string }>;
  statusChanged?: Feed<InputOf<typeof forms.contactStatusChanged>, Event<Contact>>;
  create?: Write<InputOf<typeof forms.createContact>, Written<Contact>>;
  update?: Write<InputOf<typeof forms.updateContact>, Written<Contact>>;
  upsert?: Write<InputOf<typeof forms.createOrUpdateContact>, Written<Contact>>;
  /** Returns the record as it was. */
  remove?: Write<InputOf<typeof forms.deleteContact>, Written<Contact>>;
  /** Undoes a deletion. */
  restore?: Write<InputOf<typeof forms.restoreContact>, Written<Contact>>;
  addTags?: Write<InputOf<typeof forms.addTags>, Written<Contact>>;
  removeTags?: Write<InputOf<typeof forms.removeTags>, Written<Contact>>;
  changeStatus?: Write<InputOf<typeof forms.changeContactStatus>, Written<Contact>>;
  changeOwner?: Write<InputOf<typeof forms.changeContactOwner>, Written<Contact>>;
  /** For the connection's user. */
  star?: Write<InputOf<typeof forms.starContact>, Written<Contact>>;
  closeSalesCycle?: Write<InputOf<typeof forms.closeSalesCycle>, Written<Contact>>;
  reopenSalesCycle?: Write<InputOf<typeof forms.reopenSalesCycle>, Written<Contact>>;
  /** Links a person who works elsewhere; the contact's own company stays the same. */
  linkToCompany?: Write<InputOf<typeof forms.linkContactToCompany>, Written<Contact>>;
  addFollowers?: Write<InputOf<typeof forms.addFollowers>, Written<Contact>>;
  removeFollowers?: Write<InputOf<typeof forms.removeFollowers>, Written<Contact>>;
  /** Adds the contact to a business, or removes it from its own. */
  setBusiness?: Write<InputOf<typeof forms.setBusiness>, Written<Contact>>;
  addToWorkflow?: Write<InputOf<typeof forms.addToWorkflow>, Written<Contact>>;
  removeFromWorkflow?: Write<InputOf<typeof forms.removeFromWorkflow>, Written<Contact>>;
  addToCampaign?: Write<InputOf<typeof forms.addToCampaign>, Written<Contact>>;
  removeFromCampaign?: Write<InputOf<typeof forms.removeFromCampaign>, Written<Contact>>;
  /** The people who work at a company, newest first. */
  ofCompany?: Lookup<InputOf<typeof forms.listCompanyContacts>, Contact>;
  find?: Lookup<InputOf<typeof forms.findContact>, Contact>;
  list?: Choices;
}
