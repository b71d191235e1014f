import { Collection } from '../kernel/collection.js';
import type { World } from '../kernel/world.js';
import { ContactIndex } from './contact_index.js';
import { contactNotFound } from './errors.js';
import type { Settings } from './settings.js';
import type {
  Appointment,
  Business,
  Calendar,
  Campaign,
  Contact,
  CustomField,
  Form,
  LostReason,
  Note,
  Opportunity,
  Pipeline,
  Submission,
  Tag,
  Task,
  User,
  Workflow,
} from './types.js';
import { uuidOf } from './uuid.js';

/** Everything in the sub-account. */
export class Store {
  readonly contacts = new Collection<Contact>();
  readonly tasks = new Collection<Task>();
  readonly notes = new Collection<Note>();
  readonly appointments = new Collection<Appointment>();
  readonly calendars = new Collection<Calendar>();
  readonly businesses = new Collection<Business>();
  readonly customFields = new Collection<CustomField>();
  readonly opportunities = new Collection<Opportunity>();
  readonly pipelines = new Collection<Pipeline>();
  readonly lostReasons = new Collection<LostReason>();
  readonly users = new Collection<User>();
  readonly tags = new Collection<Tag>();
  readonly workflows = new Collection<Workflow>();
  readonly campaigns = new Collection<Campaign>();
  readonly forms = new Collection<Form>();
  readonly submissions = new Collection<Submission>();
  readonly index = new ContactIndex();
  #answers = 0;

  constructor(
    readonly world: World,
    readonly settings: Settings,
  ) {}

  collections() {
    return {
      contacts: this.contacts,
      tasks: this.tasks,
      notes: this.notes,
      appointments: this.appointments,
      calendars: this.calendars,
      businesses: this.businesses,
      customFields: this.customFields,
      opportunities: this.opportunities,
      pipelines: this.pipelines,
      lostReasons: this.lostReasons,
      users: this.users,
      tags: this.tags,
      workflows: this.workflows,
      campaigns: this.campaigns,
      forms: this.forms,
      submissions: this.submissions,
    };
  }

  /** The id in every answer; a separate counter keeps it from changing the ids of records. */
  traceId(): string {
    this.#answers += 1;
    return uuidOf(`highlevel answer ${this.#answers}`);
  }

  contact(id: string): Contact {
    const contact = this.contacts.get(id);
    if (!contact) throw contactNotFound(id);
    return contact;
  }

  /** Saves a new or changed contact, in the index too. */
  save(contact: Contact): Contact {
    this.contacts.add(contact);
    this.index.record(contact.id, contact, this.world.time());
    return contact;
  }

  /** Removes a contact with its tasks, notes, appointments and opportunities. */
  remove(contact: Contact): void {
    this.contacts.delete(contact.id);
    this.index.record(contact.id, undefined, this.world.time());
    for (const kept of [this.tasks, this.notes, this.appointments, this.opportunities]) {
      for (const { id, contactId } of kept.all()) if (contactId === contact.id) kept.delete(id);
    }
  }

  clear(): void {
    for (const collection of Object.values(this.collections())) collection.clear();
    this.index.clear();
    this.#answers = 0;
  }
}
