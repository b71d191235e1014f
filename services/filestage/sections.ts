import type { Section } from '../../model/project.js';
import type { Written } from '../../model/record.js';
import { Failure, refuse } from '../../platform/failure.js';
import { withoutSecrets } from '../../platform/redact.js';
import { flag, sameText, text } from '../../platform/values.js';
import type { CreateSectionInput } from '../inputs.js';
import type { Action, Choices } from '../service.js';
import { path } from './lists.js';
import { readProject } from './projects.js';
import type { ProjectRecord, SectionRecord } from './types.js';

const toSection = (section: SectionRecord, projectId: string): Section => ({
  id: section.id,
  service: 'filestage',
  url: null,
  created_at: null,
  updated_at: null,
  name: text(section.name),
  project_id: projectId,
  raw: withoutSecrets(section),
});

export const create: Action<CreateSectionInput, Written<Section>> = {
  run: async (client, { project_id, name, use_existing }) => {
    const { sections: present = [] } = await readProject(client, project_id);
    const existing = flag(use_existing, true) && present.find((section) => sameText(section.name, name));
    if (existing) return { ...toSection(existing, project_id), changed: false };
    // The answer is the whole project: the section that was not there before is the new one.
    const { sections = [] } = await client.post<ProjectRecord>(path('projects', project_id, 'sections'), {
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
export const list: Choices = {
  list: async (client, { project_id }) => {
    if (!project_id) throw refuse('Choose a Project first: its sections can then be listed here');
    if (client.meta.page > 0) return [];
    const { sections = [] } = await readProject(client, project_id);
    return sections.map(({ id, name }) => ({ id, name: text(name) ?? id }));
  },
};
