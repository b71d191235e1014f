import {
  anything,
  byKind,
  dataFile,
  flag,
  list,
  map,
  number,
  object,
  oneOf,
  optional,
  type ReadBy,
  text,
} from '../../kernel/data_file.js';
import type { Store } from '../store.js';
import { FIELD_TYPES, type Requirements, type Step, type Workflow } from '../types.js';

const step = byKind<Step>({
  move: object({ kind: oneOf('move'), stage: text }),
  assign: object({ kind: oneOf('assign'), to: oneOf('performer', 'nobody') }),
  update: object({ kind: oneOf('update'), values: map(anything) }),
  delete: object({ kind: oneOf('delete') }),
  email: object({ kind: oneOf('email'), to: text }),
  api_call: object({ kind: oneOf('api_call') }),
  zapier: object({ kind: oneOf('zapier') }),
});

const action = object({
  name: text,
  stages: list(text),
  roles: list(text),
  steps: list(step),
  needs: optional(
    object({
      fields: optional(list(text)),
      checklist: optional(flag),
      assigned: optional(flag),
      conditions: optional(list(object({ field: text, equals: flag, message: text }))),
    }),
  ),
});

const field = object({
  name: text,
  type: oneOf(...FIELD_TYPES),
  required: optional(flag),
  editable: optional(flag),
  options: optional(list(text)),
  autoincrement: optional(flag),
  limit: optional(number),
});

const workflow = object({
  name: text,
  stages: list(text),
  end_stages: list(text),
  fields: list(field),
  /** Whether a role is an administrator's, by role name. */
  roles: map(flag),
  /** Role name by email. */
  members: map(text),
  checklist: optional(list(object({ stage: text, title: text }))),
  actions: optional(list(action)),
});

export const workflows = dataFile(import.meta.url, 'workflows.yaml', list(workflow));

const NO_REQUIREMENTS: Requirements = { fields: [], checklist: false, assigned: false, conditions: [] };

/** Adds a workflow as the YAML file describes it, without ids. */
export const addWorkflow = (store: Store, seed: ReadBy<typeof workflow>): Workflow => {
  const { world } = store;
  const withId = <T>(record: T) => ({ id: world.id('mixed6'), ...record });
  const roles = Object.entries(seed.roles).map(([name, admin]) => withId({ name, admin }));
  const members = new Map<string, string>();
  for (const { id, email } of store.users) {
    const role = roles.find(({ name }) => name === seed.members[email]);
    if (role) members.set(id, role.id);
  }
  const stagesOf = (names: string[], end: boolean) => names.map((name) => ({ name, end }));
  return store.workflows.add({
    id: world.id('mixed6'),
    name: seed.name,
    stages: [...stagesOf(seed.stages, false), ...stagesOf(seed.end_stages, true)],
    fields: seed.fields.map(({ name, type, required = false, editable = true, ...more }) =>
      withId({ name, type, required, editable, ...more }),
    ),
    roles,
    members,
    checklist: seed.checklist ?? [],
    actions: (seed.actions ?? []).map(({ name, stages, steps, roles, needs }) =>
      withId({ name, stages, steps, roles, requirements: { ...NO_REQUIREMENTS, ...needs } }),
    ),
    nextNumber: 1,
  });
};
