import type { SearchDeclaration } from '../operation.js';
import { findContact } from './find_contact.js';
import { findFolder } from './find_folder.js';
import { findProject } from './find_project.js';
import { findReviewerGroup } from './find_reviewer_group.js';
import { findTask } from './find_task.js';
import { findUser } from './find_user.js';
import { getContactContext } from './get_contact_context.js';

export const searches: SearchDeclaration[] = [
  findContact,
  getContactContext,
  findTask,
  findUser,
  findProject,
  findFolder,
  findReviewerGroup,
];
