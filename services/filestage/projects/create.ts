import type { Client } from '../../../platform/client.js';
import { path } from '../../../platform/path.js';
import { flag, sameText, text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { InputOf } from '../../../records/field.js';
import type { Projects } from '../../../records/project/capabilities.js';
import type * as forms from '../../../records/project/forms.js';
import { invitation, readEmails } from '../emails.js';
import { readByExternalId } from '../lists.js';
import { readProjects } from '../reads.js';
import type { ProjectRecord } from '../wire.js';
import * as wire from '../wire.js';
import { toProject } from './record.js';

/** The project that an earlier run made: that of a file with the external id, or else one with the exact name in the folder. */
const findExisting = async (
  client: Client,
  input: InputOf<typeof forms.createProject>,
): Promise<ProjectRecord | undefined> => {
  const inUse = (await readProjects(client)).filter(({ isArchived }) => !isArchived);
  if (input.external_id) {
    const files = await readByExternalId(client, path`/files`, wire.file, { externalId: input.external_id });
    const ofFile = inUse.find(({ id }) => files.some(({ projectId }) => projectId === id));
    if (ofFile) return ofFile;
  }
  return inUse.find((project) => project.folderId === input.folder_id && sameText(project.name, input.name));
};

export const create: Offer<Projects['create']> = {
  run: async (client, input) => {
    const { folder_id: folderId, project_template_id, use_existing } = input;
    const emails = readEmails(input.emails, 'Collaborators');
    const existing = flag(use_existing, true) ? await findExisting(client, input) : undefined;
    if (existing) return { ...toProject(existing), changed: false };
    const project = await client.post(path`/projects`, wire.project, {
      folderId,
      name: input.name.trim(),
      projectTemplateId: text(project_template_id) ?? undefined,
      ...(emails.length > 0 && { emails, ...invitation(input) }),
    });
    return { ...toProject(project), changed: true };
  },
};
