import { differing, sameExactly } from '../../../platform/changes.js';
import { type Path, path } from '../../../platform/path.js';
import { flag } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Projects } from '../../../records/project/capabilities.js';
import { invitation, newEmails, readEmails } from '../emails.js';
import { projectPath } from '../paths.js';
import { readProject } from '../reads.js';
import * as wire from '../wire.js';
import { toProject } from './record.js';

/** Each of the three is a write of its own; a replay after a failed one does not repeat those before it. */
export const update: Offer<Projects['update']> = {
  run: async (client, input) => {
    const emails = readEmails(input.emails, 'New Collaborators');
    const present = await readProject(
      client,
      input.project_id,
      emails.length > 0 ? wire.projectToInvite : wire.project,
    );
    const part = (name: string): Path => path`${projectPath(input.project_id)}/${name}`;
    const invited = newEmails(emails, present.collaborators);
    const { name, folderId } = differing({ name: input.name?.trim(), folderId: input.folder_id }, present, {
      name: sameExactly,
      folderId: sameExactly,
    });
    let project = present;
    if (name) project = await client.put(part('name'), wire.project, { name });
    if (folderId) project = await client.put(part('folder'), wire.project, { folderId });
    if (invited.length > 0) {
      project = await client.post(part('collaborators'), wire.project, {
        emails: invited,
        ...invitation(input),
      });
    }
    return { ...toProject(project), changed: project !== present };
  },
};

export const archive: Offer<Projects['archive']> = {
  run: async (client, { project_id, archived }) => {
    const isArchived = flag(archived, true);
    const present = await readProject(client, project_id);
    if (present.isArchived === isArchived) return { ...toProject(present), changed: false };
    const project = await client.put(path`${projectPath(project_id)}/isArchived`, wire.project, {
      isArchived,
    });
    return { ...toProject(project), changed: true };
  },
};
