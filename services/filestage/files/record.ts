import type { Client } from '../../../platform/client.js';
import { text, webAddress } from '../../../platform/values.js';
import { type File, file } from '../../../records/file/record.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { versionLink } from '../downloads.js';
import type { ProjectNames } from '../reads.js';
import { newestVersionId } from '../undocumented.js';
import type { FileRecord } from '../wire.js';

export const sample = {
  id: '3f4e5d6c7b8a9f0e1d2c3b4a5f6e7d8c',
  service: 'filestage',
  url: 'https://app.filestage.io/step/7a1f0c5be2d94f6f8a3c1d2e3f405162',
  created_at: '2026-03-02T09:15:00.000Z',
  name: 'Spring brief.pdf',
  project_id: 'b1cd742149aa51b33b01fec0e3b93663',
  project_name: 'Spring campaign',
  external_id: '65f0c1a2b3d4e5f601234567',
  version_id: '6a7b8c9d0e1f2a3b4c5d6e7f80912a3b',
  download_url: 'https://files.example.com/spring-brief.pdf',
} satisfies SampleOf<File>;

const fill = filling(file, sample);

/** Filestage file -> file, with the content of its newest version. Neither type nor size is in any answer. */
export const toFile = (client: Client, file: FileRecord, names?: ProjectNames): File => {
  const versionId = newestVersionId(file);
  const name = text(file.name);
  return fill({
    id: file.id,
    url: webAddress(file.reviewLink),
    created_at: text(file.created),
    name,
    project_id: text(file.projectId),
    project_name: names?.get(file.projectId ?? '') ?? null,
    external_id: text(file.externalId),
    version_id: versionId ?? null,
    download_url: versionId ? versionLink(client, versionId, name) : null,
    more: file.more,
  });
};
