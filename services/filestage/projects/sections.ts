/** Sections of a project: record, create, dropdown. */

import { Failure } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { flag, sameText, text } from '../../../platform/values.js';
import type { Choices, Offer } from '../../../records/capability.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import type { Sections } from '../../../records/project/capabilities.js';
import { type Section, section } from '../../../records/project/record.js';
import { projectPath } from '../paths.js';
import { readProject } from '../reads.js';
import type { SectionRecord } from '../wire.js';
import * as wire from '../wire.js';

export const sectionSample = {
  id: '0c4f6a52d8b34c7e9a1f2b3c4d5e6f70',
  service: 'filestage',
  name: 'Print',
  project_id: 'b1cd742149aa51b33b01fec0e3b93663',
} satisfies SampleOf<Section>;

const fill = filling(section, sectionSample);

const toSection = (section: SectionRecord, projectId: string): Section =>
  fill({
    id: section.id,
    name: text(section.name),
    project_id: projectId,
    more: section.more,
  });

export const createSection: Offer<Sections['create']> = {
  run: async (client, { project_id, name, use_existing }) => {
    const { sections: present } = await readProject(client, project_id, wire.projectToDivide);
    const existing = flag(use_existing, true) && present.find((section) => sameText(section.name, name));
    if (existing) return { ...toSection(existing, project_id), changed: false };
    // The answer is the whole project: the section that was not there before is the new one.
    const { sections } = await client.post(path`${projectPath(project_id)}/sections`, wire.project, {
      sectionName: name.trim(),
    });
    const added = sections.findLast(
      (section) => sameText(section.name, name) && !present.some(({ id }) => id === section.id),
    );
    if (!added) {
      throw new Failure({
        kind: 'unavailable',
        reason: 'sent an answer without the new section',
        sent: true,
      });
    }
    return { ...toSection(added, project_id), changed: true };
  },
};

/** Sections come inside the project: there is no list of them. */
export const listSections: Choices = {
  needs: ['project_id'],
  list: async (client, { project_id }) => {
    if (!project_id) return [];
    const { sections } = await readProject(client, project_id);
    return sections.map(({ id, name }) => ({ id, name: text(name) ?? id }));
  },
};
