import type { World } from '../../kernel/world.js';
import { invalid } from '../errors.js';
import { addStep } from '../steps/records.js';
import type { Store } from '../store.js';
import type { Project, ProjectTemplate, User } from '../types.js';
import { isMember, userByEmail, userViews } from '../users.js';

const DEFAULT_SECTION = 'All files';

export interface NewProject {
  name: string;
  folderId: string;
  collaborators: User[];
  template?: ProjectTemplate;
}

/** Adds a project. A template adds its reviewer groups, and its sections after the default one. */
export const addProject = (
  store: Store,
  world: World,
  { name, folderId, collaborators, template }: NewProject,
): Project => {
  const sections = [DEFAULT_SECTION, ...(template?.sections ?? []).map((section) => section.name)];
  const project = store.projects.add({
    id: world.id('hex32'),
    name,
    folderId,
    projectTemplateId: template?.id ?? null,
    isArchived: false,
    collaboratorIds: collaborators.map(({ id }) => id),
    sections: sections.map((section) => ({ id: world.id('hex32'), name: section })),
  });
  for (const { name: stepName, settings } of template?.steps ?? [])
    addStep(store, world, project.id, stepName, { ...settings });
  return project;
};

export const projectView = (store: Store, { collaboratorIds, sections, ...project }: Project) => ({
  ...project,
  collaborators: userViews(store, collaboratorIds),
  sections: sections.map(({ id, name }) => ({ id, name })),
});

/** Collaborators must be members of the team already. */
export const membersByEmail = (store: Store, emails: string[], field: string): User[] =>
  emails.map((email) => {
    const user = userByEmail(store, email);
    if (user === undefined || !isMember(user))
      throw invalid(`"${field}" may hold members of your team only, not ${email}`);
    return user;
  });

/** The project's section with that id; without an id, its default section. */
export const sectionIn = (project: Project, sectionId: string | undefined) => {
  const section =
    sectionId === undefined ? project.sections[0] : project.sections.find(({ id }) => id === sectionId);
  if (section === undefined)
    throw invalid(`"sectionId" is not a section of the file's project: ${sectionId}`);
  return section;
};
