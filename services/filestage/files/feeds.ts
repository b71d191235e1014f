import type { Client } from '../../../platform/client.js';
import { readOrigin } from '../../../platform/origin.js';
import { path } from '../../../platform/path.js';
import { isRecent, orOthers, sampleAnyway, withoutOwn } from '../../../platform/polling.js';
import { text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { InputOf } from '../../../records/field.js';
import type { Files } from '../../../records/file/capabilities.js';
import type * as forms from '../../../records/file/forms.js';
import type { File } from '../../../records/file/record.js';
import { versionLink } from '../downloads.js';
import { newestFirst, readList, SAMPLES } from '../lists.js';
import { sectionPath } from '../paths.js';
import { type ProjectNames, projectNames, readFiles } from '../reads.js';
import { type Version, versionsOf } from '../undocumented.js';
import type { FileRecord } from '../wire.js';
import * as wire from '../wire.js';
import { toFile } from './record.js';

/** Every file of the project or of one of its sections; neither list has pages. */
const read = (
  client: Client,
  { project_id, section_id }: Pick<InputOf<typeof forms.newFile>, 'project_id' | 'section_id'>,
): Promise<FileRecord[]> =>
  sampleAnyway(client, { section_id }, ({ section_id: section }) =>
    section
      ? readList(client, path`${sectionPath(section)}/files`, wire.file)
      : readFiles(client, project_id),
  );

/**
 * What a poll returns from a whole list: nothing that is known to be old, such as a file that was moved into the
 * section. A sample has three.
 */
const fresh = <Row extends { created?: string | null }>(client: Client, rows: Row[]): Row[] => {
  const { isLoadingSample, isPopulatingDedupe } = client.meta;
  const sorted = newestFirst(rows);
  if (isLoadingSample) return sorted.slice(0, SAMPLES);
  return isPopulatingDedupe ? sorted : sorted.filter(({ created }) => isRecent(text(created)));
};

/** Names are requested only if there is something to name. */
const namesFor = async (client: Client, rows: unknown[]) =>
  rows.length > 0 && !client.meta.isPopulatingDedupe ? projectNames(client) : undefined;

export const created: Offer<Files['created']> = {
  poll: async (client, input) => {
    const files = fresh(client, await read(client, input));
    const names = await namesFor(client, files);
    const events = files.map((file) => ({
      event_id: file.id,
      origin: readOrigin(file.externalId),
      ...toFile(client, file, names),
    }));
    return withoutOwn(client, input, events);
  },
};

interface VersionOf extends Version {
  file: FileRecord;
}

/** A version as a file: with its own time and its own content. */
const toFileOf = (client: Client, { id, created, file }: VersionOf, names?: ProjectNames): File => ({
  ...toFile(client, file, names),
  created_at: created ?? text(file.created),
  version_id: id,
  download_url: versionLink(client, id, text(file.name)),
});

export const versionAdded: Offer<Files['versionAdded']> = {
  poll: async (client, input) => {
    const files = await read(client, input);
    const later = files.flatMap((file) =>
      versionsOf(file)
        .slice(0, -1)
        .map((version) => ({ ...version, file })),
    );
    const first = files.flatMap((file) => versionsOf(file).map((version) => ({ ...version, file })));
    // A project that has files always has a sample to show.
    const versions = fresh(client, orOthers(client, later, first));
    const names = await namesFor(client, versions);
    return versions.map((version) => ({ event_id: version.id, ...toFileOf(client, version, names) }));
  },
};
