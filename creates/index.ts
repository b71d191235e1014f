import type { CreateDeclaration } from '../operation/declare.js';
import { addFollowers } from './add_followers.js';
import { addTags } from './add_tags.js';
import { addToCampaign } from './add_to_campaign.js';
import { addToWorkflow } from './add_to_workflow.js';
import { archiveProject } from './archive_project.js';
import { assignTask } from './assign_task.js';
import { attachFile } from './attach_file.js';
import { attachNote } from './attach_note.js';
import { cancelAppointment } from './cancel_appointment.js';
import { changeContactOwner } from './change_contact_owner.js';
import { changeContactStatus } from './change_contact_status.js';
import { closeSalesCycle } from './close_sales_cycle.js';
import { completeTask } from './complete_task.js';
import { createAppointment } from './create_appointment.js';
import { createChecklistItem } from './create_checklist_item.js';
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
import { deleteCall } from './delete_call.js';
import { deleteChecklistItem } from './delete_checklist_item.js';
import { deleteContact } from './delete_contact.js';
import { deleteDeal } from './delete_deal.js';
import { deleteFile } from './delete_file.js';
import { deleteMeeting } from './delete_meeting.js';
import { deleteNote } from './delete_note.js';
import { deleteTask } from './delete_task.js';
import { exportAnalytics } from './export_analytics.js';
import { inviteReviewers } from './invite_reviewers.js';
import { linkContactToCompany } from './link_contact_to_company.js';
import { linkTasks } from './link_tasks.js';
import { logCall } from './log_call.js';
import { logMeeting } from './log_meeting.js';
import { promoteAction } from './promote_action.js';
import { relateContacts } from './relate_contacts.js';
import { removeFollowers } from './remove_followers.js';
import { removeFromCampaign } from './remove_from_campaign.js';
import { removeFromWorkflow } from './remove_from_workflow.js';
import { removeTags } from './remove_tags.js';
import { reopenSalesCycle } from './reopen_sales_cycle.js';
import { reopenTask } from './reopen_task.js';
import { restoreContact } from './restore_contact.js';
import { restoreRelationship } from './restore_relationship.js';
import { restoreTask } from './restore_task.js';
import { runTaskAction } from './run_task_action.js';
import { setBusiness } from './set_business.js';
import { setReviewDueDate } from './set_review_due_date.js';
import { starContact } from './star_contact.js';
import { startDataSync } from './start_data_sync.js';
import { startReview } from './start_review.js';
import { unlinkTasks } from './unlink_tasks.js';
import { unrelateContacts } from './unrelate_contacts.js';
import { updateAppointment } from './update_appointment.js';
import { updateCall } from './update_call.js';
import { updateChecklistItem } from './update_checklist_item.js';
import { updateCompany } from './update_company.js';
import { updateContact } from './update_contact.js';
import { updateDeal } from './update_deal.js';
import { updateMeeting } from './update_meeting.js';
import { updateNote } from './update_note.js';
import { updateProject } from './update_project.js';
import { updateTask } from './update_task.js';
import { uploadFile } from './upload_file.js';

export const creates: CreateDeclaration[] = [
  createContact,
  updateContact,
  createOrUpdateContact,
  deleteContact,
  restoreContact,
  addTags,
  removeTags,
  changeContactStatus,
  changeContactOwner,
  starContact,
  closeSalesCycle,
  reopenSalesCycle,
  linkContactToCompany,
  relateContacts,
  unrelateContacts,
  restoreRelationship,
  addFollowers,
  removeFollowers,
  setBusiness,
  addToWorkflow,
  removeFromWorkflow,
  addToCampaign,
  removeFromCampaign,
  createTask,
  updateTask,
  createOrUpdateTask,
  completeTask,
  reopenTask,
  assignTask,
  promoteAction,
  deleteTask,
  restoreTask,
  attachNote,
  updateNote,
  deleteNote,
  logCall,
  updateCall,
  logMeeting,
  updateMeeting,
  deleteCall,
  deleteMeeting,
  createAppointment,
  updateAppointment,
  cancelAppointment,
  createDeal,
  updateDeal,
  deleteDeal,
  createCompany,
  updateCompany,
  attachFile,
  deleteFile,
  runTaskAction,
  createChecklistItem,
  updateChecklistItem,
  deleteChecklistItem,
  linkTasks,
  unlinkTasks,
  startDataSync,
  exportAnalytics,
  createProject,
  updateProject,
  archiveProject,
  createFolder,
  createSection,
  createReviewerGroup,
  inviteReviewers,
  uploadFile,
  startReview,
  decideReview,
  setReviewDueDate,
];
