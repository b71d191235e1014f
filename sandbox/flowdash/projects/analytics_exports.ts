import type { FastifyInstance } from 'fastify';
import { type FieldErrors, invalid, MESSAGES, notFound } from '../errors.js';
import { uniqueIdField, workflowOf } from '../lookup.js';
import { bodyOf } from '../request.js';
import type { Store } from '../store.js';
import { isDay, timestamp } from '../time.js';
import type { AnalyticsExport, Workflow } from '../types.js';

const cell = (value: unknown): string => {
  const text = String(value ?? '');
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** One row per task whose last change was between the start and end days. The real columns are not documented. */
const csv = (store: Store, workflow: Workflow, { startDate, endDate }: AnalyticsExport): string => {
  const id = uniqueIdField(workflow);
  const rows = store.tasks
    .filter(({ workflowId, updatedOn }) => {
      const day = updatedOn.toISOString().slice(0, 10);
      return workflowId === workflow.id && startDate <= day && day <= endDate;
    })
    .map((task) => [
      task.id,
      id ? task.values.get(id.id) : null,
      task.stage,
      task.assignedTo,
      timestamp(task.createdOn),
      timestamp(task.updatedOn),
    ]);
  const header = ['Task', id?.name ?? 'Unique ID', 'Stage', 'Assigned To', 'Created on', 'Updated on'];
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
};

/** Writes the file to the storage host, once, and returns its address. */
const publish = (store: Store, workflow: Workflow, made: AnalyticsExport): string => {
  const { storage } = store;
  const key = `flowdash/exports/${made.id}.csv`;
  if (!storage.objects.has(key)) {
    const bytes = Buffer.from(csv(store, workflow, made));
    storage.objects.set(key, { key, contentType: 'text/csv; charset=utf-8', bytes });
  }
  return storage.presign(key);
};

/** Analytics Export API. An export never fails here; dates are refused in the format of task writes (a guess). */
export const analyticsExportRoutes = (app: FastifyInstance, store: Store): void => {
  app.post<{ Params: { wf: string } }>('/workflows/:wf/analytics/exports', async (request) => {
    const workflow = workflowOf(store, request.params.wf);
    const { start_date, end_date } = bodyOf(request);
    const errors: FieldErrors = {};
    if (!isDay(start_date)) errors.start_date = [MESSAGES.invalid];
    if (!isDay(end_date) || (isDay(start_date) && end_date < start_date))
      errors.end_date = [MESSAGES.invalid];
    if (!isDay(start_date) || !isDay(end_date) || errors.end_date) throw invalid(errors);
    const { id } = store.exports.add({
      id: store.world.id('mixed6'),
      workflowId: workflow.id,
      startDate: start_date,
      endDate: end_date,
      due: new Date(store.world.time() + store.settings.export_ms),
    });
    return { id };
  });

  app.get<{ Params: { wf: string; id: string } }>(
    '/workflows/:wf/analytics/exports/:id',
    async ({ params }) => {
      const workflow = workflowOf(store, params.wf);
      const made = store.exports.get(params.id);
      if (made?.workflowId !== workflow.id) throw notFound();
      return made.due > store.world.now()
        ? { id: made.id, status: 'Pending' }
        : { id: made.id, status: 'Success', file_url: publish(store, workflow, made) };
    },
  );
};
