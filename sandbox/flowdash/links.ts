import { MESSAGES } from './errors.js';
import { fieldsJson } from './field_json.js';
import { Problem } from './field_values.js';
import { findByUniqueId, uniqueIdField } from './lookup.js';
import { isObject } from './request.js';
import type { Store } from './store.js';
import type { Link, LinkSide, Side, Task, Workflow } from './types.js';

/** A link as one of its two workflows sees it. */
export interface End {
  link: Link;
  /** The side that the workflow is on. */
  side: Side;
  here: LinkSide;
  there: LinkSide;
}

const SIDES: Side[] = [0, 1];
const opposite = (side: Side): Side => (side === 0 ? 1 : 0);

export const linksOf = (store: Store, workflow: Workflow): End[] =>
  store.links
    .all()
    .flatMap((link) =>
      SIDES.map((side) => ({ link, side, here: link.sides[side], there: link.sides[opposite(side)] })),
    )
    .filter(({ here }) => here.workflowId === workflow.id);

const linkedTasks = (store: Store, { link, side }: End, task: Task): Task[] =>
  link.pairs
    .filter((pair) => pair[side] === task.id)
    .flatMap((pair) => store.tasks.get(pair[opposite(side)]) ?? []);

/**
 * The linked tasks by link name: an array or, for a link to one, an object or null (Flowdash, Working with Linked Tasks). The
 * examples show the linked task's fields, but not its stage, its URL or its own links.
 */
export const linksJson = (store: Store, workflow: Workflow, task: Task): Record<string, unknown> =>
  Object.fromEntries(
    linksOf(store, workflow).map((end) => {
      const other = store.workflows.get(end.there.workflowId);
      const linked = other ? linkedTasks(store, end, task).map((one) => innerJson(store, other, one)) : [];
      return [end.here.name, end.here.many ? linked : (linked[0] ?? null)];
    }),
  );

const innerJson = (store: Store, workflow: Workflow, task: Task): Record<string, unknown> => {
  const json = fieldsJson(store, workflow, task);
  const id = uniqueIdField(workflow)?.name;
  if (!store.settings.numbers_in_links || id === undefined) return json;
  return /^\d+$/.test(String(json[id])) ? { ...json, [id]: Number(json[id]) } : json;
};

/** The ids of the tasks that a write links; the body names them only by the other workflow's Unique ID. */
export const parseLinks = (store: Store, { here, there }: End, given: unknown): string[] | Problem => {
  const wanted = here.many ? given : given === null ? [] : [given];
  if (!Array.isArray(wanted)) return new Problem(MESSAGES.invalid);
  const other = store.workflows.get(there.workflowId);
  const field = other && uniqueIdField(other);
  const ids: string[] = [];
  for (const reference of wanted) {
    if (!isObject(reference)) return new Problem(MESSAGES.invalid);
    const target = field && findByUniqueId(store, other, reference[field.name]);
    if (!target) return new Problem(MESSAGES.missingLink);
    if (!ids.includes(target.id)) ids.push(target.id);
  }
  return ids;
};

/** Links the task to exactly these. A target that can have only one partner loses its previous one. */
export const applyLinks = ({ link, side, there }: End, taskId: string, targetIds: string[]): void => {
  const kept = link.pairs.filter(
    (pair) => pair[side] !== taskId && (there.many || !targetIds.includes(pair[opposite(side)])),
  );
  const added = targetIds.map((target): [string, string] =>
    side === 0 ? [taskId, target] : [target, taskId],
  );
  link.pairs = [...kept, ...added];
};

export const unlinkEverywhere = (store: Store, taskId: string): void => {
  for (const link of store.links) link.pairs = link.pairs.filter((pair) => !pair.includes(taskId));
};
