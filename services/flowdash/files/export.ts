/** Exports analytics as a file. */

import { readDue } from '../../../platform/dates.js';
import { Failure, invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { withoutSecrets } from '../../../platform/redact.js';
import { text } from '../../../platform/values.js';
import { believed } from '../../../platform/wire.js';
import type { Offer } from '../../../records/capability.js';
import type { Analytics } from '../../../records/file/capabilities.js';
import { workflowPath } from '../paths.js';
import { projectOf } from '../projects/record.js';
import { isFailed, isPending, type Job, untilDone } from '../waiting.js';
import { fill } from './record.js';

interface ExportJob extends Job {
  file_url?: string | null;
}

/** First and last day belong to the report (Flowdash Analytics Export API). */
export const exportAnalytics: Offer<Analytics['export']> = {
  run: async (client, input) => {
    const zone = client.meta.timezone;
    const start_date = readDue(input.start_date, zone, 'Start Date').day;
    const end_date = readDue(input.end_date, zone, 'End Date').day;
    if (end_date < start_date) throw invalidInput('End Date must not be before Start Date');
    const project = await projectOf(client, input);
    const base = path`${workflowPath(project.id)}/analytics/exports`;
    const { id } = await client.post(base, believed<ExportJob>(), { start_date, end_date });
    const started: ExportJob = { id: String(id), status: 'Pending' };
    const job = await untilDone(client, started, () =>
      client.get(path`${base}/${started.id}`, believed<ExportJob>()),
    );
    if (isFailed(job))
      throw new Failure({
        kind: 'conflict',
        message: 'the export failed. Try it again, or with other dates',
      });
    const report = fill({
      id: started.id,
      name: `${project.name ?? project.id} ${start_date} to ${end_date}.csv`,
      project_id: project.id,
      project_name: project.name,
      content_type: 'text/csv',
      download_url: text(job.file_url),
      raw: withoutSecrets(job),
    });
    return {
      ...report,
      changed: true,
      start_date,
      end_date,
      status: job.status ?? 'Pending',
      pending: isPending(job) ? 'Flowdash is still at work on the export.' : null,
    };
  },
};
