import { write } from '../operation/declare.js';
import * as forms from '../records/project/forms.js';
import { project } from '../records/project/record.js';

export const startDataSync = write({
  key: 'start_data_sync',
  noun: 'Data Sync',
  label: 'Start Data Sync',
  description: 'Starts the sync between {a project} and its database.',
  capability: (service) => service.projects?.startDataSync,
  form: forms.startDataSync,
  gives: project,
});
