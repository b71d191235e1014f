import { text } from '../../../platform/values.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { type Project, project } from '../../../records/project/record.js';
import type { ProjectRecord } from '../wire.js';

export const sample = {
  id: 'b1cd742149aa51b33b01fec0e3b93663',
  service: 'filestage',
  name: 'Spring campaign',
  folder_id: 'ea234d4b3fcd0eb17588e4fd9b852102',
  archived: false,
} satisfies SampleOf<Project>;

const fill = filling(project, sample);

/** Filestage project -> project. */
export const toProject = (project: ProjectRecord): Project =>
  fill({
    id: project.id,
    name: text(project.name),
    folder_id: text(project.folderId),
    archived: project.isArchived ?? null,
    more: project.more,
  });
