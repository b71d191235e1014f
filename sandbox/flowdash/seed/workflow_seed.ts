import type { Store } from '../store.js';
import type { Action, Field, FieldType, Requirements, Stage, Step, Workflow } from '../types.js';

/** A workflow as the seed writes it down: without ids. */
export interface WorkflowSeed {
  name: string;
  stages: Stage[];
  fields: Array<Omit<Field, 'id'>>;
  /** Whether the role is an administrator's, by name. */
  roles: Record<string, boolean>;
  /** Role name by email. */
  members: Record<string, string>;
  checklist: Workflow['checklist'];
  actions: Array<Omit<Action, 'id'>>;
}

export const field = (name: string, type: FieldType, more: Partial<Field> = {}): Omit<Field, 'id'> => ({
  name,
  type,
  required: false,
  editable: true,
  ...more,
});

const NO_REQUIREMENTS: Requirements = { fields: [], checklist: false, assigned: false, conditions: [] };

export const action = (
  name: string,
  stages: string[],
  steps: Step[],
  roles: string[],
  requirements: Partial<Requirements> = {},
): Omit<Action, 'id'> => ({
  name,
  stages,
  steps,
  roles,
  requirements: { ...NO_REQUIREMENTS, ...requirements },
});

export const addWorkflow = (store: Store, seed: WorkflowSeed): Workflow => {
  const { world } = store;
  const withId = <T>(record: T) => ({ id: world.id('mixed6'), ...record });
  const roles = Object.entries(seed.roles).map(([name, admin]) => withId({ name, admin }));
  const members = new Map<string, string>();
  for (const { id, email } of store.users) {
    const role = roles.find(({ name }) => name === seed.members[email]);
    if (role) members.set(id, role.id);
  }
  return store.workflows.add({
    id: world.id('mixed6'),
    name: seed.name,
    stages: seed.stages,
    fields: seed.fields.map(withId),
    roles,
    members,
    checklist: seed.checklist,
    actions: seed.actions.map(withId),
    nextNumber: 1,
  });
};
