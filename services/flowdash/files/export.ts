/** Exports analytics as a file. */

import { readDue } from '../../../platform/dates.js';
import { Failure, invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { webAddress } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Analytics } from '../../../records/file/capabilities.js';
import { workflowPath } from '../paths.js';
import { projectOf } from '../projects/record.js';
import { isFailed, isPending, untilDone } from '../waiting.js';
import { fill } from './record.js';
import { exportRecord } from './wire.js';

/** The report includes its first and its last day (Flowdash Analytics Export API). */
export const exportAnalytics: Offer<Analytics['export']> = {
  run: async (client, input) => {
    const zone = client.meta.timezone;
    const start_date = readDue(input.start_date, zone, 'Start Date').day;
    const end_date = readDue(input.end_date, zone, 'End Date').day;
    if (end_date < start_date) throw invalidInput('End Date must not be before Start Date');
    const project = await projectOf(client, input);
    const base = path`${workflowPath(project.id)}/analytics/exports`;
    const started = await client.post(base, exportRecord, { start_date, end_date });
    const job = await untilDone(client, { ...started, status: 'Pending' }, () =>
      client.get(path`${base}/${started.id}`, exportRecord),
    );
    if (isFailed(job))
      throw new Failure({
        kind: 'conflict',
        message: 'the export failed. Try again, or use other dates',
      });
    const report = fill({
      id: started.id,
      name: `${project.name ?? project.id} ${start_date} to ${end_date}.csv`,
      project_id: project.id,
      project_name: project.name,
      content_type: 'text/csv',
      download_url: webAddress(job.file_url),
      more: job.more,
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
