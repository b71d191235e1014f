import type { World } from '../../kernel/world.js';
import { invalid } from '../errors.js';
import type { Fields } from '../fields.js';
import { sectionIn } from '../projects/records.js';
import { referred, type Store } from '../store.js';
import type { UploadRequest } from '../upload_job.js';
import { keyOwner, userFor } from '../users.js';

const MAX_METADATA_BYTES = 10 * 1024;
const MAX_METADATA_PROPERTIES = 5;

type Target = Pick<UploadRequest, 'projectId' | 'stepIds' | 'fileId' | 'isNewVersion'>;
type Callback = Pick<UploadRequest, 'callbackURL' | 'callbackHeaders'>;

/** The project that an upload goes to, by `projectId` or by `stepIds`, which must all be in it. */
const readProject = (store: Store, fields: Fields, stepIds: string[]): string => {
  const projectId = fields.optionalText('projectId');
  if (projectId !== undefined) referred(store.projects, projectId, 'projectId');
  const projectIds = new Set(stepIds.map((id) => referred(store.steps, id, 'stepIds').projectId));
  if (projectId !== undefined) projectIds.add(projectId);
  const [first, ...others] = projectIds;
  if (first === undefined) throw invalid('"stepIds" or "projectId" is required');
  if (others.length > 0) throw invalid('"stepIds" must all belong to one project');
  return first;
};

/** Where an upload goes. `newId` returns an id for a file that does not exist yet. */
const readTarget = (store: Store, fields: Fields, newId: () => string): Target => {
  const stepIds = [...new Set(fields.optionalTexts('stepIds') ?? [])];
  const projectId = readProject(store, fields, stepIds);
  const fileId = fields.optionalText('fileId');
  if (fileId === undefined) return { projectId, stepIds, fileId: newId(), isNewVersion: false };
  if (referred(store.files, fileId, 'fileId').projectId !== projectId)
    throw invalid('"fileId" is a file of another project');
  return { projectId, stepIds, fileId, isNewVersion: true };
};

const readCallback = (fields: Fields): Callback => ({
  callbackURL: fields.optionalUrl('callbackURL'),
  callbackHeaders: fields.optionalHeaders('callbackHeaders'),
});

/** At most 10 KB and five properties. */
const readMetadata = (fields: Fields): Record<string, unknown> | undefined => {
  const metadata = fields.optionalObject('externalMetadata');
  if (metadata === undefined) return undefined;
  if (Object.keys(metadata).length > MAX_METADATA_PROPERTIES)
    throw invalid(`"externalMetadata" must have at most ${MAX_METADATA_PROPERTIES} properties`);
  if (Buffer.byteLength(JSON.stringify(metadata)) > MAX_METADATA_BYTES)
    throw invalid('"externalMetadata" must not be larger than 10 KB');
  return metadata;
};

/** `POST /files`. */
export const readUpload = (store: Store, world: World, fields: Fields): UploadRequest => {
  const pregenerated = fields.optionalText('pregeneratedFileId');
  if (pregenerated !== undefined && !store.pregeneratedFileIds.has(pregenerated))
    throw invalid('"pregeneratedFileId" is unknown or used already');
  const target = readTarget(store, fields, () => pregenerated ?? world.id('hex32'));
  const uploader = fields.has('uploaderEmail') ? fields.email('uploaderEmail') : undefined;
  const request: UploadRequest = {
    ...target,
    ...readCallback(fields),
    sectionId: sectionIn(
      referred(store.projects, target.projectId, 'projectId'),
      fields.optionalText('sectionId'),
    ).id,
    name: fields.optionalText('fileName'),
    externalId: fields.optionalText('externalId'),
    externalMetadata: readMetadata(fields),
    uploaderId: (uploader === undefined ? keyOwner(store) : userFor(store, world, uploader)).id,
  };
  if (pregenerated !== undefined) store.pregeneratedFileIds.delete(pregenerated);
  return request;
};

/** `POST /files/import-website`, which takes no external id and no section. */
export const readWebsiteImport = (
  store: Store,
  world: World,
  fields: Fields,
  name: string,
): UploadRequest => {
  const project = referred(store.projects, fields.text('projectId'), 'projectId');
  fields.optionalOneOf('websiteMode', ['proxy', 'iframe']);
  return {
    ...readTarget(store, fields, () => world.id('hex32')),
    ...readCallback(fields),
    sectionId: sectionIn(project, undefined).id,
    name,
    uploaderId: keyOwner(store).id,
  };
};
