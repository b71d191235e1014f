import { Collection } from '../kernel/collection.js';
import type { Storage } from '../kernel/storage.js';
import type { World } from '../kernel/world.js';
import type {
  AnalyticsExport,
  Blob,
  ChecklistItem,
  Comment,
  DataSync,
  Execution,
  Link,
  Task,
  User,
  Workflow,
} from './types.js';

const DEFAULTS = {
  /** How long an action's execution stays Pending, by the world's clock. */
  execution_ms: 200,
  /** The same for an analytics export. */
  export_ms: 200,
  /** Where "API Call" and "Zapier" steps post to; loopback only. If empty, these steps do nothing. */
  webhook_url: '',
  /** Order of task lists. The vendor's order is not documented; oldest first is a guess. */
  newest_first: false,
  /** Whether the answer to a create includes the auto-increment Unique ID of the new task. */
  autoincrement_in_answer: true,
  /** Unique IDs inside linked tasks as numbers, as in the vendor's examples, instead of strings. */
  numbers_in_links: false,
};

/** Everything the workspace holds, and the emulator's switches. */
export class Store {
  readonly settings = { ...DEFAULTS };
  readonly workspace = { id: '', name: '' };
  readonly users = new Collection<User>();
  readonly workflows = new Collection<Workflow>();
  readonly tasks = new Collection<Task>();
  readonly links = new Collection<Link>();
  readonly comments = new Collection<Comment>();
  readonly checklistItems = new Collection<ChecklistItem>();
  readonly executions = new Collection<Execution>();
  readonly exports = new Collection<AnalyticsExport>();
  readonly blobs = new Collection<Blob>();
  readonly dataSyncs = new Collection<DataSync>();

  constructor(
    readonly world: World,
    readonly storage: Storage,
  ) {}

  clear(): void {
    Object.assign(this.settings, DEFAULTS);
    for (const records of this.#collections()) records.clear();
  }

  #collections() {
    return [
      this.users,
      this.workflows,
      this.tasks,
      this.links,
      this.comments,
      this.checklistItems,
      this.executions,
      this.exports,
      this.blobs,
      this.dataSyncs,
    ];
  }

  /** All records by collection, ready for JSON. */
  state(): Record<string, unknown[]> {
    return {
      workspaces: [this.workspace],
      users: this.users.all(),
      workflows: this.workflows.all().map((workflow) => ({
        ...workflow,
        members: Object.fromEntries(workflow.members),
      })),
      tasks: this.tasks.all().map((task) => ({ ...task, values: Object.fromEntries(task.values) })),
      links: this.links.all(),
      comments: this.comments.all(),
      checklist_items: this.checklistItems.all(),
      executions: this.executions.all(),
      analytics_exports: this.exports.all(),
      files: this.blobs.all().map(({ bytes, ...blob }) => ({ ...blob, size: bytes.length })),
      data_syncs: this.dataSyncs.all(),
    };
  }
}
