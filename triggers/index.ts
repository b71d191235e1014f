import type { HookDeclaration, TriggerDeclaration } from '../operation.js';
import { contactStatusChanged } from './contact_status_changed.js';
import { contactTagged } from './contact_tagged.js';
import { contactUpdated } from './contact_updated.js';
import { dealClosed } from './deal_closed.js';
import { dealStageChanged } from './deal_stage_changed.js';
import { lists } from './lists/index.js';
import { newAppointment } from './new_appointment.js';
import { newCall } from './new_call.js';
import { newCompany } from './new_company.js';
import { newContact } from './new_contact.js';
import { newDeal } from './new_deal.js';
import { newMeeting } from './new_meeting.js';
import { newNote } from './new_note.js';
import { newTask } from './new_task.js';
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
  newNote,
  newCall,
  newMeeting,
  newDeal,
  dealStageChanged,
  dealClosed,
  newCompany,
  newAppointment,
  ...lists,
];

/** Instant triggers. */
export const hooks: HookDeclaration[] = [webhookEvent];
