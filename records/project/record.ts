import { flag, type RecordOf, record, text } from '../keys.js';

/** The container that tasks live in: Flowdash workflow, Filestage project. */
export const project = record(
  'projects',
  {
    name: text('Name'),
    folder_id: text('Folder ID'),
    archived: flag('Archived?'),
  },
  {
    id: 'b1cd742149aa51b33b01fec0e3b93663',
    service: 'filestage',
    name: 'Spring campaign',
    folder_id: 'ea234d4b3fcd0eb17588e4fd9b852102',
    archived: false,
  },
);

export interface Project extends RecordOf<typeof project> {}

/** Filestage section: a heading for files within a project. */
export const section = record(
  'sections',
  {
    name: text('Name'),
    project_id: text('{Project} ID'),
  },
  {
    id: '0c4f6a52d8b34c7e9a1f2b3c4d5e6f70',
    service: 'filestage',
    name: 'Print',
    project_id: 'b1cd742149aa51b33b01fec0e3b93663',
  },
);

export interface Section extends RecordOf<typeof section> {}
