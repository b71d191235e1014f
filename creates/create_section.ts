import { write } from '../operation/declare.js';
import * as forms from '../records/project/forms.js';
import { section } from '../records/project/record.js';

export const createSection = write({
  key: 'create_section',
  noun: 'Section',
  label: 'Create Section',
  description: 'Creates a section in a project, or finds the existing one.',
  capability: (service) => service.sections?.create,
  form: forms.createSection,
  lock: 'project-{{bundle.inputData.project_id}}',
  gives: section,
});
