/** The file of an export. */
import { always, text, type ValuesOf } from '../keys.js';
import { pendingKeys, type Written } from '../results.js';
import type { File } from './record.js';

/** What an export covers, and how far along it is. */
export const analyticsExportKeys = {
  /** First and last day, `YYYY-MM-DD`. */
  start_date: always<string>(text('Start Date'), ''),
  end_date: always<string>(text('End Date'), ''),
  /** `Success`, or `Pending` while the service is still at work. */
  status: always<string>(text('Status'), ''),
  ...pendingKeys,
};

export interface AnalyticsExport extends Written<File>, ValuesOf<typeof analyticsExportKeys> {}
