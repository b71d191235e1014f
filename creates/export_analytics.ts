import { projectId } from '../fields/task.js';
import { analyticsExportOutputFields, analyticsExportSample } from '../model/analytics_export.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  { ...projectId, helpText: 'The {project} to report on.' },
  {
    key: 'start_date',
    label: 'Start Date',
    type: 'datetime',
    required: true,
    helpText: 'The first day of the report.',
  },
  {
    key: 'end_date',
    label: 'End Date',
    type: 'datetime',
    required: true,
    helpText: 'The last day of the report.',
  },
]);

export const exportAnalytics = create({
  key: 'export_analytics',
  noun: 'Analytics Export',
  display: {
    label: 'Export Analytics',
    description: 'Makes a CSV file with the analytics of {a project}, and waits for it.',
  },
  capability: (service) => service.analytics?.export,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: analyticsExportOutputFields,
    sample: analyticsExportSample,
  },
});
