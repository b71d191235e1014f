import type { HookDeclaration, TriggerDeclaration } from '../operation/declare.js';
import { appointmentStatusChanged } from './appointment_status_changed.js';
import { checklistItemCompleted } from './checklist_item_completed.js';
import { contactStatusChanged } from './contact_status_changed.js';
import { contactTagged } from './contact_tagged.js';
import { contactUpdated } from './contact_updated.js';
import { dealClosed } from './deal_closed.js';
import { dealStageChanged } from './deal_stage_changed.js';
import { formSubmitted } from './form_submitted.js';
import { lists } from './lists.js';
import { newAppointment } from './new_appointment.js';
import { newCall } from './new_call.js';
import { newCompany } from './new_company.js';
import { newContact } from './new_contact.js';
import { newDeal } from './new_deal.js';
import { newFile } from './new_file.js';
import { newFileVersion } from './new_file_version.js';
import { newFolder } from './new_folder.js';
import { newMeeting } from './new_meeting.js';
import { newNote } from './new_note.js';
import { newProject } from './new_project.js';
import { newReviewerGroup } from './new_reviewer_group.js';
import { newTask } from './new_task.js';
import { projectArchived } from './project_archived.js';
import { reviewEvent } from './review_event.js';
import { taskAssigned } from './task_assigned.js';
import { taskCompleted } from './task_completed.js';
import { taskDue } from './task_due.js';
import { taskStatusChanged } from './task_status_changed.js';
import { webhookEvent } from './webhook_event.js';

export const triggers: TriggerDeclaration[] = [
  newContact,
  contactUpdated,
  contactTagged,
  contactStatusChanged,
  newTask,
  taskCompleted,
  taskStatusChanged,
  taskAssigned,
  taskDue,
  checklistItemCompleted,
  newNote,
  newCall,
  newMeeting,
  newDeal,
  dealStageChanged,
  dealClosed,
  newCompany,
  newAppointment,
  appointmentStatusChanged,
  formSubmitted,
  newProject,
  projectArchived,
  newFolder,
  newReviewerGroup,
  newFile,
  newFileVersion,
  ...lists,
];

/** Instant triggers. */
export const hooks: HookDeclaration[] = [reviewEvent, webhookEvent];
