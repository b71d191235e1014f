import { Collection } from '../kernel/collection.js';
import type {
  CallResult,
  Field,
  LeadSource,
  Pipeline,
  PredefinedAction,
  PredefinedItem,
  RelationshipType,
  SavedFilter,
  Status,
  User,
} from './catalog_types.js';

/** The account's setup; the API user cannot change it through the routes here. */
export class Catalog {
  readonly users = new Collection<User>();
  readonly statuses = new Collection<Status>();
  readonly leadSources = new Collection<LeadSource>();
  readonly customFields = new Collection<Field>();
  readonly companyFields = new Collection<Field>();
  readonly dealFields = new Collection<Field>();
  readonly pipelines = new Collection<Pipeline>();
  readonly callResults = new Collection<CallResult>();
  readonly predefinedActions = new Collection<PredefinedAction>();
  readonly predefinedItems = new Collection<PredefinedItem>();
  readonly relationshipTypes = new Collection<RelationshipType>();
  readonly filters = new Collection<SavedFilter>();
  /** Tag names in the spelling of their first use. Tags are created only through contacts. */
  readonly tags = new Set<string>();

  /** The known spelling of a tag, ignoring case; a new name is remembered. */
  tag(name: string): string {
    const known = [...this.tags].find((tag) => tag.toLowerCase() === name.toLowerCase());
    if (known === undefined) this.tags.add(name);
    return known ?? name;
  }

  /** The status of new contacts. */
  leadStatusId(): string {
    return this.statuses.find(({ status }) => status === 'lead')?.id ?? '';
  }

  /** `Ada L.`, as notes, calls and deals name their author. */
  authorName(userId: string): string {
    const user = this.users.get(userId);
    return user ? `${user.first_name} ${user.last_name.slice(0, 1)}.` : '';
  }

  clear(): void {
    this.tags.clear();
    for (const collection of Object.values(this.collections())) collection.clear();
  }

  /** The collections, by the names that the control API shows. */
  collections() {
    return {
      users: this.users,
      statuses: this.statuses,
      lead_sources: this.leadSources,
      custom_fields: this.customFields,
      company_fields: this.companyFields,
      deal_fields: this.dealFields,
      pipelines: this.pipelines,
      call_results: this.callResults,
      predefined_actions: this.predefinedActions,
      predefined_items: this.predefinedItems,
      relationship_types: this.relationshipTypes,
      filters: this.filters,
    };
  }
}
