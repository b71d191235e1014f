import type { File, Folder, Project, Step, Version } from '../../sandbox/filestage/types.js';
import type { Sandbox } from '../../sandbox/server.js';
import { anyId, iso, LONG, patternOf, type Stream } from './stream.js';

const store = ({ emulators }: Sandbox) => emulators.filestage.store;

const projectPattern = patternOf<Project>((sandbox) => store(sandbox).projects);
const folderPattern = patternOf<Folder>((sandbox) => store(sandbox).folders);
const stepPattern = patternOf<Step>((sandbox) => store(sandbox).steps);
const filePattern = patternOf<File>((sandbox) => store(sandbox).files);
const versionPattern = patternOf<Version>((sandbox) => store(sandbox).versions);

const addProject = (sandbox: Sandbox, isArchived: boolean): string =>
  store(sandbox).projects.add({ ...projectPattern(sandbox), id: anyId(32), isArchived }).id;

const addFile = (sandbox: Sandbox, at: number, changes: Partial<File> = {}): string =>
  store(sandbox).files.add({
    ...filePattern(sandbox),
    id: anyId(32),
    externalId: null,
    created: iso(at),
    ...changes,
  }).id;

const projects = {
  remove: (sandbox: Sandbox, id: string) => void store(sandbox).projects.delete(id),
  clear: (sandbox: Sandbox) => {
    projectPattern(sandbox);
    store(sandbox).projects.clear();
  },
};

const setArchived = (sandbox: Sandbox, isArchived: boolean): void => {
  for (const project of store(sandbox).projects) project.isArchived = isArchived;
};

const addFirstVersion = (sandbox: Sandbox, at: number): string => {
  const fileId = addFile(sandbox, at);
  store(sandbox).versions.add({
    ...versionPattern(sandbox),
    id: anyId(32),
    fileId,
    number: 1,
    created: iso(at),
  });
  return fileId;
};

const isLater = ({ number }: Version): boolean => number > 1;

/** Triggers around boards and files, whose lists have no pages. */
export const boardStreams: Stream[] = [
  {
    key: 'new_project',
    ...projects,
    happen: (sandbox) => addProject(sandbox, false),
    silent: { 'a project that is archived': (sandbox) => setArchived(sandbox, true) },
    quiet: { records: 300, requests: 1 },
  },
  {
    key: 'project_archived',
    ...projects,
    happen: (sandbox) => addProject(sandbox, true),
    silent: {
      'a new project': (sandbox) => void addProject(sandbox, false),
      'a project that is taken back into use': (sandbox) => setArchived(sandbox, false),
    },
    quiet: { records: 300, requests: 1 },
  },
  {
    key: 'new_folder',
    happen: (sandbox) => store(sandbox).folders.add({ ...folderPattern(sandbox), id: anyId(32) }).id,
    remove: (sandbox, id) => void store(sandbox).folders.delete(id),
    clear: (sandbox) => {
      folderPattern(sandbox);
      store(sandbox).folders.clear();
    },
    silent: {
      'a folder that gets another name': (sandbox) => {
        for (const folder of store(sandbox).folders) folder.name += ' (old)';
      },
    },
    quiet: { records: 300, requests: 1 },
  },
  {
    key: 'new_reviewer_group',
    input: (sandbox) => ({ project_id: stepPattern(sandbox).projectId }),
    happen: (sandbox) => store(sandbox).steps.add({ ...stepPattern(sandbox), id: anyId(32) }).id,
    remove: (sandbox, id) => void store(sandbox).steps.delete(id),
    clear: (sandbox) => {
      stepPattern(sandbox);
      store(sandbox).steps.clear();
    },
    silent: {
      'a reviewer who joins': (sandbox) => {
        for (const step of store(sandbox).steps) step.reviewers = [];
      },
    },
    quiet: { records: 100, requests: 1 },
  },
  {
    key: 'new_file',
    input: (sandbox) => ({ project_id: filePattern(sandbox).projectId }),
    happen: (sandbox, at) => addFile(sandbox, at),
    remove: (sandbox, id) => void store(sandbox).files.delete(id),
    clear: (sandbox) => {
      filePattern(sandbox);
      store(sandbox).files.clear();
    },
    silent: {
      'a file that Handoff made': (sandbox, at) => void addFile(sandbox, at, { externalId: 'flowdash:42' }),
      'an old file that comes from elsewhere': (sandbox, at) => void addFile(sandbox, at - LONG),
    },
    quiet: { records: 300, requests: 1 },
  },
  {
    key: 'new_file_version',
    input: (sandbox) => ({ project_id: filePattern(sandbox).projectId }),
    told: ({ version_id }) => String(version_id),
    happen: (sandbox, at) => {
      const { versions } = store(sandbox);
      const { projectId } = filePattern(sandbox);
      const inProject = ({ fileId }: Version) => store(sandbox).files.get(fileId)?.projectId === projectId;
      const last = versions.filter(inProject).at(-1) ?? versionPattern(sandbox);
      // A file has some versions, not hundreds: the next one begins after twenty.
      const of =
        last.number < 20
          ? { fileId: last.fileId, number: last.number + 1 }
          : { fileId: addFirstVersion(sandbox, at), number: 2 };
      return versions.add({ ...versionPattern(sandbox), ...of, id: anyId(32), created: iso(at) }).id;
    },
    remove: (sandbox, id) => void store(sandbox).versions.delete(id),
    clear: (sandbox) => {
      versionPattern(sandbox);
      for (const { id } of store(sandbox).versions.filter(isLater)) store(sandbox).versions.delete(id);
    },
    silent: {
      'the first version of a new file': (sandbox, at) => void addFirstVersion(sandbox, at),
    },
    quiet: { records: 300, requests: 1 },
  },
];
