import { write } from '../operation/declare.js';
import { analyticsExportKeys } from '../records/file/analytics_export.js';
import * as forms from '../records/file/forms.js';
import { file } from '../records/file/record.js';

export const exportAnalytics = write({
  key: 'export_analytics',
  noun: 'Analytics Export',
  label: 'Export Analytics',
  description: 'Exports the analytics of {a project} as a CSV file.',
  capability: (service) => service.analytics?.export,
  form: forms.exportAnalytics,
  gives: file,
  adds: analyticsExportKeys,
  sample: {
    name: 'Client Onboarding 2026-01-01 to 2026-03-31.csv',
    content_type: 'text/csv',
    start_date: '2026-01-01',
    end_date: '2026-03-31',
    status: 'Success',
  },
});
