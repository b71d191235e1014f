import { flag, type RecordOf, record, text } from '../keys.js';

/** The container that tasks live in: Flowdash workflow, Filestage project. */
export const project = record('projects', {
  name: text('Name'),
  folder_id: text('Folder ID'),
  archived: flag('Archived?'),
});

export interface Project extends RecordOf<typeof project> {}

/** Filestage section: a heading for files within a project. */
export const section = record('sections', {
  name: text('Name'),
  project_id: text('{Project} ID'),
});

export interface Section extends RecordOf<typeof section> {}
