import type { PlainOutputField } from './fields.js';
import { type BaseRecord, baseOutputFields } from './record.js';

/** The container that tasks live in: Flowdash workflow, Filestage project. */
export interface Project extends BaseRecord {
  name: string | null;
  folder_id: string | null;
  archived: boolean | null;
}

export const projectOutputFields: PlainOutputField[] = [
  ...baseOutputFields,
  { key: 'name', label: 'Name' },
  { key: 'folder_id', label: 'Folder ID' },
  { key: 'archived', label: 'Archived?', type: 'boolean' },
];

export const projectSample: Project = {
  id: 'b1cd742149aa51b33b01fec0e3b93663',
  service: 'filestage',
  url: null,
  created_at: null,
  updated_at: null,
  name: 'Spring campaign',
  folder_id: 'ea234d4b3fcd0eb17588e4fd9b852102',
  archived: false,
  raw: {},
};

/** Filestage folder. */
export interface Folder extends BaseRecord {
  name: string | null;
  parent_id: string | null;
}

export const folderOutputFields: PlainOutputField[] = [
  ...baseOutputFields,
  { key: 'name', label: 'Name' },
  { key: 'parent_id', label: 'Parent Folder ID' },
];

export const folderSample: Folder = {
  id: 'ea234d4b3fcd0eb17588e4fd9b852102',
  service: 'filestage',
  url: null,
  created_at: null,
  updated_at: null,
  name: 'Clients',
  parent_id: null,
  raw: {},
};

/** Filestage section: a heading for files within a project. */
export interface Section extends BaseRecord {
  name: string | null;
  project_id: string | null;
}

export const sectionOutputFields: PlainOutputField[] = [
  ...baseOutputFields,
  { key: 'name', label: 'Name' },
  { key: 'project_id', label: '{Project} ID' },
];

export const sectionSample: Section = {
  id: '0c4f6a52d8b34c7e9a1f2b3c4d5e6f70',
  service: 'filestage',
  url: null,
  created_at: null,
  updated_at: null,
  name: 'Print',
  project_id: 'b1cd742149aa51b33b01fec0e3b93663',
  raw: {},
};

/** Filestage reviewer group. */
export interface Step extends BaseRecord {
  name: string | null;
  project_id: string | null;
  /** E-mail addresses of the reviewers invited so far. */
  reviewers: string[];
}

export const stepOutputFields: PlainOutputField[] = [
  ...baseOutputFields,
  { key: 'name', label: 'Name' },
  { key: 'project_id', label: '{Project} ID' },
  { key: 'reviewers', label: 'Reviewers', list: true },
];

export const stepSample: Step = {
  id: '7a1f0c5be2d94f6f8a3c1d2e3f405162',
  service: 'filestage',
  url: 'https://app.filestage.io/step/7a1f0c5be2d94f6f8a3c1d2e3f405162',
  created_at: null,
  updated_at: null,
  name: 'Client',
  project_id: 'b1cd742149aa51b33b01fec0e3b93663',
  reviewers: ['mia@brookandsons.example'],
  raw: {},
};
