import type { AnalyticsExport } from '../../model/analytics_export.js';
import type { Project } from '../../model/project.js';
import type { Written } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { readDue } from '../../platform/dates.js';
import { Failure, refuse } from '../../platform/failure.js';
import { withoutSecrets } from '../../platform/redact.js';
import { text } from '../../platform/values.js';
import type { AnalyticsExportInput, DataSyncInput } from '../inputs.js';
import type { Action } from '../service.js';
import { requireWorkflow, workflowPath } from './paths.js';
import { isFailed, isPending, type Job, untilDone } from './waiting.js';
import { readWorkflows, toProject } from './workflows.js';

/** Read before the start, so that a failure here cannot hide that something was started. */
const workflowOf = async (client: Client, input: { project_id?: string | undefined }): Promise<Project> => {
  const id = requireWorkflow(input);
  const workflow = (await readWorkflows(client)).find((each) => each.id === id);
  if (!workflow) throw new Failure({ kind: 'missing', subject: 'workflow' });
  return toProject(workflow);
};

/** What the API answers is not documented, and nothing tells how the sync goes on (Flowdash Data Syncs API). */
export const startDataSync: Action<DataSyncInput, Written<Project>> = {
  run: async (client, input) => {
    const project = await workflowOf(client, input);
    await client.post(workflowPath(project.id, '/data_syncs'), undefined, { expect: 'any' });
    return { ...project, changed: true };
  },
};

interface ExportJob extends Job {
  file_url?: string | null;
}

/** First and last day belong to the report (Flowdash Analytics Export API). */
export const exportAnalytics: Action<AnalyticsExportInput, AnalyticsExport> = {
  run: async (client, input) => {
    const zone = client.meta.timezone;
    const start_date = readDue(input.start_date, zone, 'Start Date').day;
    const end_date = readDue(input.end_date, zone, 'End Date').day;
    if (end_date < start_date) throw refuse('End Date must not be before Start Date');
    const project = await workflowOf(client, input);
    const path = workflowPath(project.id, '/analytics/exports');
    const { id } = await client.post<ExportJob>(path, { start_date, end_date });
    const started: ExportJob = { id: String(id), status: 'Pending' };
    const job = await untilDone(client, started, () =>
      client.get<ExportJob>(`${path}/${encodeURIComponent(started.id)}`),
    );
    if (isFailed(job))
      throw new Failure({
        kind: 'conflict',
        message: 'the export failed. Try it again, or with other dates',
      });
    return {
      id: started.id,
      service: 'flowdash',
      url: null,
      created_at: null,
      updated_at: null,
      name: `${project.name ?? project.id} ${start_date} to ${end_date}.csv`,
      project_id: project.id,
      project_name: project.name,
      external_id: null,
      version_id: null,
      content_type: 'text/csv',
      size: null,
      download_url: text(job.file_url),
      raw: withoutSecrets(job),
      changed: true,
      start_date,
      end_date,
      status: job.status ?? 'Pending',
      pending: isPending(job) ? 'Flowdash is still at work on the export.' : null,
    };
  },
};
