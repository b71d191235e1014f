import type { PlainOutputField } from './fields.js';
import { type File, fileOutputFields, fileSample } from './file.js';
import { type Written, writeOutputFields } from './record.js';

/** The file of an export, with what it covers. */
export interface AnalyticsExport extends Written<File> {
  /** First and last day, `YYYY-MM-DD`. */
  start_date: string;
  end_date: string;
  /** `Success`, or `Pending` while the service is still at work. */
  status: string;
  /** What is still to be done, as a sentence; null when all is. */
  pending: string | null;
}

export const analyticsExportOutputFields: PlainOutputField[] = [
  ...fileOutputFields,
  ...writeOutputFields,
  { key: 'start_date', label: 'Start Date' },
  { key: 'end_date', label: 'End Date' },
  { key: 'status', label: 'Status' },
  { key: 'pending', label: 'Still Pending' },
];

export const analyticsExportSample: AnalyticsExport = {
  ...fileSample,
  service: 'flowdash',
  name: 'Client Onboarding 2026-01-01 to 2026-03-31.csv',
  content_type: 'text/csv',
  changed: true,
  start_date: '2026-01-01',
  end_date: '2026-03-31',
  status: 'Success',
  pending: null,
};
