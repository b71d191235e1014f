import type { CreateDeclaration } from '../operation.js';
import { addTags } from './add_tags.js';
import { archiveProject } from './archive_project.js';
import { assignTask } from './assign_task.js';
import { attachFile } from './attach_file.js';
import { attachNote } from './attach_note.js';
import { changeContactOwner } from './change_contact_owner.js';
import { changeContactStatus } from './change_contact_status.js';
import { completeTask } from './complete_task.js';
import { createCompany } from './create_company.js';
import { createContact } from './create_contact.js';
import { createDeal } from './create_deal.js';
import { createFolder } from './create_folder.js';
import { createOrUpdateContact } from './create_or_update_contact.js';
import { createOrUpdateTask } from './create_or_update_task.js';
import { createProject } from './create_project.js';
import { createReviewerGroup } from './create_reviewer_group.js';
import { createSection } from './create_section.js';
import { createTask } from './create_task.js';
import { decideReview } from './decide_review.js';
import { deleteContact } from './delete_contact.js';
import { deleteDeal } from './delete_deal.js';
import { deleteFile } from './delete_file.js';
import { deleteNote } from './delete_note.js';
import { deleteTask } from './delete_task.js';
import { inviteReviewers } from './invite_reviewers.js';
import { removeTags } from './remove_tags.js';
import { reopenTask } from './reopen_task.js';
import { setReviewDueDate } from './set_review_due_date.js';
import { startReview } from './start_review.js';
import { updateCompany } from './update_company.js';
import { updateContact } from './update_contact.js';
import { updateDeal } from './update_deal.js';
import { updateNote } from './update_note.js';
import { updateProject } from './update_project.js';
import { updateTask } from './update_task.js';
import { uploadFile } from './upload_file.js';

export const creates: CreateDeclaration[] = [
  createContact,
  updateContact,
  createOrUpdateContact,
  deleteContact,
  addTags,
  removeTags,
  changeContactStatus,
  changeContactOwner,
  createTask,
  updateTask,
  createOrUpdateTask,
  completeTask,
  reopenTask,
  assignTask,
  deleteTask,
  attachNote,
  updateNote,
  deleteNote,
  createDeal,
  updateDeal,
  deleteDeal,
  createCompany,
  updateCompany,
  attachFile,
  createProject,
  updateProject,
  archiveProject,
  createFolder,
  createSection,
  createReviewerGroup,
  inviteReviewers,
  uploadFile,
  deleteFile,
  startReview,
  decideReview,
  setReviewDueDate,
];
