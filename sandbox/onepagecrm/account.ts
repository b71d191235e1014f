import { Collection } from '../kernel/collection.js';
import type { Storage } from '../kernel/storage.js';
import type { World } from '../kernel/world.js';
import { Catalog } from './catalog.js';
import { forbidden, invalid, notFound } from './errors.js';
import type { Settings } from './settings.js';
import type {
  Action,
  Attachment,
  Company,
  Contact,
  Deal,
  Meeting,
  Note,
  PhoneCall,
  Relationship,
} from './types.js';

const found = <T>(record: T | undefined): T => {
  if (!record) throw notFound();
  return record;
};

/** Everything in one OnePageCRM account. Look-ups by id throw the vendor's 404. */
export class Account {
  readonly catalog = new Catalog();
  readonly contacts = new Collection<Contact>();
  readonly companies = new Collection<Company>();
  readonly actions = new Collection<Action>();
  readonly deals = new Collection<Deal>();
  readonly notes = new Collection<Note>();
  readonly calls = new Collection<PhoneCall>();
  readonly meetings = new Collection<Meeting>();
  readonly attachments = new Collection<Attachment>();
  readonly relationships = new Collection<Relationship>();

  constructor(
    readonly world: World,
    readonly storage: Storage,
    readonly settings: Settings,
    /** The user whose key signs every request. */
    readonly callerId: string,
  ) {}

  now(): string {
    return this.world.iso();
  }

  /** Today in UTC, whatever time zone the user has set. */
  today(): string {
    return this.now().slice(0, 10);
  }

  unixNow(): number {
    return Math.floor(this.world.time() / 1_000);
  }

  /** Id and both timestamps of a record created now. */
  stamps(): { id: string; created_at: string; modified_at: string } {
    const now = this.now();
    return { id: this.world.id('hex24'), created_at: now, modified_at: now };
  }

  contact(id: string): Contact {
    const contact = found(this.contacts.get(id));
    if (contact.deleted_at) throw notFound();
    return contact;
  }

  hasContact(id: string): boolean {
    return this.contacts.get(id)?.deleted_at === null;
  }

  /** All contacts of a company that are not deleted. */
  peopleOf(companyId: string): Contact[] {
    return this.contacts.filter((contact) => contact.company_id === companyId && !contact.deleted_at);
  }

  /** A company exists as long as it has a contact. */
  company(id: string): Company {
    const company = found(this.companies.get(id));
    if (this.peopleOf(id).length === 0) throw notFound();
    return company;
  }

  action(id: string): Action {
    const action = found(this.actions.get(id));
    if (action.deleted_at || !this.hasContact(action.contact_id)) throw notFound();
    return action;
  }

  /** Open actions of a contact that are not deleted. */
  openActions(contactId: string): Action[] {
    return this.actions.filter(
      (action) => action.contact_id === contactId && !action.deleted_at && !action.done_at,
    );
  }

  /** A record that exists only as long as its contact. */
  ofContact<T extends { id: string; contact_id: string }>(records: Collection<T>, id: string): T {
    const record = found(records.get(id));
    if (!this.hasContact(record.contact_id)) throw notFound();
    return record;
  }

  /** All records whose contact exists; only those of one contact or company if the query says so. */
  allOfContacts<T extends { id: string; contact_id: string }>(
    records: Collection<T>,
    { contact_id, company_id }: { contact_id?: string; company_id?: string },
  ): T[] {
    return records.filter((record) => {
      if (!this.hasContact(record.contact_id)) return false;
      if (contact_id && record.contact_id !== contact_id) return false;
      return !company_id || this.contact(record.contact_id).company_id === company_id;
    });
  }

  /**
   * Guess, implemented only here: a contact counts as modified when a note, call, meeting, deal or action is added to it. The
   * file only says that a note "updates the contact's last activity date".
   */
  activityOn(contactId: string): void {
    this.contact(contactId).modified_at = this.now();
  }

  /** Refuses an id in a body that belongs to no user of the account. */
  requireUser(key: string, id: string): void {
    if (!this.catalog.users.get(id)) throw invalid({ [key]: `${key} is invalid` });
  }

  /** Refuses a deletion for which the API user lacks the right. */
  requireRight(right: 'delete_contacts' | 'delete_deals'): void {
    const held = this.catalog.users.get(this.callerId)?.account_rights.includes(right);
    if (!held || !this.settings.may_delete) throw forbidden();
  }

  clear(): void {
    this.catalog.clear();
    for (const collection of Object.values(this.collections())) collection.clear();
  }

  collections() {
    const { contacts, companies, actions, deals, notes, calls, meetings, attachments, relationships } = this;
    return { contacts, companies, actions, deals, notes, calls, meetings, attachments, relationships };
  }
}
