/** What the all-in-one app calls things. */
import type { Words } from '../platform/words.js';

/** What the all-in-one app calls things. A product's own app overrides these with its own words. */
export const words: Words = {
  contact: 'contact',
  contacts: 'contacts',
  company: 'company',
  companies: 'companies',
  task: 'task',
  tasks: 'tasks',
  note: 'note',
  notes: 'notes',
  deal: 'deal',
  deals: 'deals',
  project: 'workflow or project',
  step: 'reviewer group',
  stage: 'stage',
  complete: 'complete',
  completed: 'completed',
};
