import type { BaseApp, Create, Search } from 'zapier-platform-core';
import { say, type Words } from '../platform/words.js';

/** Searches, by the create that makes what they do not find. */
const PAIRS = {
  find_contact: {
    create: 'create_contact',
    label: 'Find or Create {Contact}',
    description: 'Finds {a contact}, or creates it when there is none.',
  },
  find_company: {
    create: 'create_company',
    label: 'Find or Create {Company}',
    description: 'Finds {a company}, or creates it when there is none.',
  },
  find_deal: {
    create: 'create_deal',
    label: 'Find or Create {Deal}',
    description: 'Finds {a deal}, or creates it when there is none.',
  },
  find_project: {
    create: 'create_project',
    label: 'Find or Create {Project}',
    description: 'Finds a {project}, or creates it when there is none.',
  },
  find_folder: {
    create: 'create_folder',
    label: 'Find or Create Folder',
    description: 'Finds a folder, or creates it when there is none.',
  },
  find_reviewer_group: {
    create: 'create_reviewer_group',
    label: 'Find or Create {Step}',
    description: 'Finds a {step}, or creates it when there is none.',
  },
  find_file: {
    create: 'upload_file',
    label: 'Find or Upload File',
    description: 'Finds a file, or uploads it when there is none.',
  },
  find_task: {
    create: 'create_task',
    label: 'Find or Create {Task}',
    description: 'Finds {a task}, or creates it when there is none.',
  },
};

/** The pairs for which this app has both halves. */
export const searchOrCreates = (
  app: { creates: Record<string, Create>; searches: Record<string, Search> },
  words: Words,
): BaseApp['searchOrCreates'] =>
  Object.fromEntries(
    Object.entries(PAIRS)
      .filter(([search, { create }]) => search in app.searches && create in app.creates)
      .map(([search, { create, label, description }]) => [
        search,
        {
          key: search,
          search,
          create,
          display: { label: say(label, words), description: say(description, words) },
        },
      ]),
  );
