/** What a CRM can do with its records. */
import type { Activity } from '../model/activity.js';
import type { Company } from '../model/company.js';
import type { Contact } from '../model/contact.js';
import type { ContactContext } from '../model/contact_context.js';
import type { Deal } from '../model/deal.js';
import type { Event, NewEvent, Written } from '../model/record.js';
import type { Relationship } from '../model/relationship.js';
import type { Action, Choices, Feed, Lookup } from './capability.js';
import type * as Input from './inputs.js';

export interface Contacts {
  /** An update can change the name of the contact's company. */
  updatesCompanyName?: true;
  created?: Feed<Input.NewContactInput, NewEvent<Contact>>;
  updated?: Feed<Input.ContactUpdatedInput, Event<Contact>>;
  /** Fires once per contact and tag. */
  tagged?: Feed<Input.ContactTaggedInput, Event<Contact> & { tag: string }>;
  statusChanged?: Feed<Input.ContactStatusChangedInput, Event<Contact>>;
  create?: Action<Input.ContactInput, Written<Contact>>;
  update?: Action<Input.UpdateContactInput, Written<Contact>>;
  upsert?: Action<Input.ContactInput, Written<Contact>>;
  /** Gives the record as it was. */
  delete?: Action<Input.ContactIdInput, Written<Contact>>;
  addTags?: Action<Input.TagsInput, Written<Contact>>;
  removeTags?: Action<Input.TagsInput, Written<Contact>>;
  changeStatus?: Action<Input.ChangeContactStatusInput, Written<Contact>>;
  changeOwner?: Action<Input.ChangeContactOwnerInput, Written<Contact>>;
  /** For the connection's user. */
  star?: Action<Input.StarContactInput, Written<Contact>>;
  closeSalesCycle?: Action<Input.CloseSalesCycleInput, Written<Contact>>;
  reopenSalesCycle?: Action<Input.ContactIdInput, Written<Contact>>;
  /** Links somebody who works elsewhere; the contact's own company stays. */
  linkToCompany?: Action<Input.LinkContactInput, Written<Contact>>;
  relate?: Action<Input.RelateContactsInput, Written<Relationship>>;
  addFollowers?: Action<Input.FollowersInput, Written<Contact>>;
  removeFollowers?: Action<Input.FollowersInput, Written<Contact>>;
  /** Makes it one of a business, or of none. */
  setBusiness?: Action<Input.SetBusinessInput, Written<Contact>>;
  addToWorkflow?: Action<Input.WorkflowMemberInput, Written<Contact>>;
  removeFromWorkflow?: Action<Input.WorkflowMemberInput, Written<Contact>>;
  addToCampaign?: Action<Input.CampaignInput, Written<Contact>>;
  removeFromCampaign?: Action<Input.LeaveCampaignInput, Written<Contact>>;
  find?: Lookup<Input.FindContactInput, Contact>;
  context?: Lookup<{ contact_id: string }, ContactContext>;
  list?: Choices;
}

export interface Companies {
  created?: Feed<object, NewEvent<Company>>;
  create?: Action<Input.CreateCompanyInput, Written<Company>>;
  update?: Action<Input.UpdateCompanyInput, Written<Company>>;
  find?: Lookup<Input.FindCompanyInput, Company>;
  /** The people who work there, newest first. */
  contacts?: Lookup<{ company_id: string }, Contact>;
  list?: Choices;
}

export interface Deals {
  /** Its deals say when they are expected to close. */
  expectsCloseDate?: true;
  created?: Feed<Input.NewDealInput, NewEvent<Deal>>;
  stageChanged?: Feed<Input.DealStageChangedInput, Event<Deal>>;
  closed?: Feed<Input.DealClosedInput, Event<Deal>>;
  create?: Action<Input.CreateDealInput, Written<Deal>>;
  update?: Action<Input.UpdateDealInput, Written<Deal>>;
  /** Gives the record as it was. */
  delete?: Action<Input.DealIdInput, Written<Deal>>;
  find?: Lookup<Input.FindDealInput, Deal>;
  list?: Choices;
  pipelines?: Choices;
  /** Of one pipeline. */
  stages?: Choices;
  /** What deals are made of. */
  items?: Choices;
  lostReasons?: Choices;
}

export interface Calls {
  created?: Feed<Input.NewActivityInput, NewEvent<Activity>>;
  log?: Action<Input.LogCallInput, Written<Activity>>;
  update?: Action<Input.UpdateCallInput, Written<Activity>>;
  list?: Choices;
  /** How a call can end. */
  results?: Choices;
}

export interface Meetings {
  created?: Feed<Input.NewActivityInput, NewEvent<Activity>>;
  log?: Action<Input.LogMeetingInput, Written<Activity>>;
  update?: Action<Input.UpdateMeetingInput, Written<Activity>>;
  list?: Choices;
}

/** They can only be listed contact by contact. */
export interface Appointments {
  created?: Feed<Input.ContactAppointmentInput, NewEvent<Activity>>;
  /** All of one contact, newest first. */
  ofContact?: Lookup<Input.ContactIdInput, Activity>;
}
