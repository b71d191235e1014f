import { type Attachment, applyAttachments, parseAttachments } from './attachments.js';
import { type FieldErrors, invalid, MESSAGES } from './errors.js';
import { blankOf, isBlank, Problem, parseValue } from './field_values.js';
import { applyLinks, type End, linksOf, parseLinks, unlinkEverywhere } from './links.js';
import { findMember, findStage } from './lookup.js';
import type { Body } from './request.js';
import type { Store } from './store.js';
import type { Field, Task, Value, Workflow } from './types.js';

/** What a body asks for, checked. Nothing is changed until all of it is valid. */
interface Change {
  stage?: string;
  assignedTo?: string | null;
  values: Array<{ field: Field; value: Value }>;
  files: Array<{ field: Field; wanted: Attachment[] }>;
  links: Array<{ end: End; targets: string[] }>;
}

/** A new task has all its fields to fill in, an existing one only those named in the body. */
const concerns = (field: Field, body: Body, task: Task | undefined): boolean => {
  if (field.autoincrement) return false;
  return Object.hasOwn(body, field.name) || (!task && field.required);
};

/** Checks one field and adds it to the change; returns the reason if it is refused. */
const addField = (
  store: Store,
  workflow: Workflow,
  field: Field,
  body: Body,
  task: Task | undefined,
  change: Change,
): string | undefined => {
  const given = body[field.name];
  // Documented for creation only; that a required field cannot be cleared later either is a guess.
  if (field.required && isBlank(given)) return MESSAGES.blank;
  const current = task?.values.get(field.id);
  if (field.type === 'file') {
    const wanted = parseAttachments(field, given, current);
    if (wanted instanceof Problem) return wanted.message;
    change.files.push({ field, wanted });
    return undefined;
  }
  const value = parseValue(store, workflow, field, given);
  if (value instanceof Problem) return value.message;
  // "editable: may be changed after creation" is documented; the answer to an attempt is a guess.
  const before = current ?? blankOf(field.type);
  if (task && !field.editable && String(value) !== String(before)) return MESSAGES.notEditable;
  change.values.push({ field, value });
  return undefined;
};

/** Keys that are neither a field, a link, `Stage` nor `Assigned To` are ignored (a guess), `Task URL` among them. */
const check = (store: Store, workflow: Workflow, body: Body, task?: Task): Change => {
  const change: Change = { values: [], files: [], links: [] };
  const errors: FieldErrors = {};

  if (Object.hasOwn(body, 'Stage')) {
    const stage = findStage(workflow, body.Stage);
    if (stage) change.stage = stage.name;
    else errors.Stage = [MESSAGES.notAnOption];
  }
  if (Object.hasOwn(body, 'Assigned To')) {
    const email = body['Assigned To'];
    const member = findMember(store, workflow, email);
    if (member || isBlank(email)) change.assignedTo = member?.email ?? null;
    else errors['Assigned To'] = [MESSAGES.invalid];
  }
  for (const field of workflow.fields.filter((one) => concerns(one, body, task))) {
    const message = addField(store, workflow, field, body, task, change);
    if (message) errors[field.name] = [message];
  }
  for (const end of linksOf(store, workflow).filter(({ here }) => Object.hasOwn(body, here.name))) {
    const targets = parseLinks(store, end, body[end.here.name]);
    if (targets instanceof Problem) errors[end.here.name] = [targets.message];
    else change.links.push({ end, targets });
  }

  if (Object.keys(errors).length > 0) throw invalid(errors);
  return change;
};

const apply = (store: Store, task: Task, change: Change): void => {
  if (change.stage !== undefined) task.stage = change.stage;
  if (change.assignedTo !== undefined) task.assignedTo = change.assignedTo;
  for (const { field, value } of change.values) task.values.set(field.id, value);
  for (const { field, wanted } of change.files) {
    task.values.set(field.id, applyAttachments(store, task.values.get(field.id), wanted));
  }
  for (const { end, targets } of change.links) applyLinks(end, task.id, targets);
  task.updatedOn = store.world.now();
};

/** Changes what the body names and leaves the rest. Throws the 422 when any of it is invalid. */
export const updateTask = (store: Store, workflow: Workflow, task: Task, body: Body): Task => {
  apply(store, task, check(store, workflow, body, task));
  return task;
};

/**
 * A new task, in the first stage unless the body says otherwise, with the items of the checklist template. The
 * server assigns an auto-increment Unique ID: one in the body is ignored (a guess).
 */
export const createTask = (store: Store, workflow: Workflow, body: Body): Task => {
  const change = check(store, workflow, body);
  const now = store.world.now();
  const task = store.tasks.add({
    id: store.world.id('mixed6'),
    workflowId: workflow.id,
    stage: workflow.stages[0]?.name ?? '',
    assignedTo: null,
    values: new Map(),
    createdOn: now,
    updatedOn: now,
  });
  apply(store, task, change);
  for (const { id } of workflow.fields.filter(({ autoincrement }) => autoincrement)) {
    task.values.set(id, String(workflow.nextNumber));
    workflow.nextNumber += 1;
  }
  for (const { stage, title } of workflow.checklist) {
    const id = store.world.id('mixed6');
    store.checklistItems.add({
      id,
      taskId: task.id,
      title,
      status: 'Blank',
      editable: false,
      assignedTo: null,
      stage,
    });
  }
  return task;
};

/** Deletes the task permanently, with everything that belongs to it. */
export const deleteTask = (store: Store, workflow: Workflow, task: Task): void => {
  for (const field of workflow.fields.filter(({ type }) => type === 'file')) {
    applyAttachments(store, task.values.get(field.id), []);
  }
  for (const comment of store.comments) if (comment.taskId === task.id) store.comments.delete(comment.id);
  for (const item of store.checklistItems) if (item.taskId === task.id) store.checklistItems.delete(item.id);
  unlinkEverywhere(store, task.id);
  store.tasks.delete(task.id);
};
