import type { SearchDeclaration } from '../operation/declare.js';
import { findCompany } from './find_company.js';
import { findContact } from './find_contact.js';
import { findDeal } from './find_deal.js';
import { findFile } from './find_file.js';
import { findFolder } from './find_folder.js';
import { findFreeSlots } from './find_free_slots.js';
import { findNote } from './find_note.js';
import { findProject } from './find_project.js';
import { findReviewerGroup } from './find_reviewer_group.js';
import { findTask } from './find_task.js';
import { findUser } from './find_user.js';
import { getContactContext } from './get_contact_context.js';
import { getReviewReport } from './get_review_report.js';
import { listActivities } from './list_activities.js';
import { listCompanyContacts } from './list_company_contacts.js';
import { listContactAppointments } from './list_contact_appointments.js';
import { listContactNotes } from './list_contact_notes.js';
import { listContactTasks } from './list_contact_tasks.js';
import { listDeals } from './list_deals.js';
import { listFiles } from './list_files.js';
import { listNotes } from './list_notes.js';
import { listTaskNotes } from './list_task_notes.js';
import { listTasks } from './list_tasks.js';

export const searches: SearchDeclaration[] = [
  findContact,
  getContactContext,
  findCompany,
  listCompanyContacts,
  findTask,
  listTasks,
  listContactTasks,
  findNote,
  listNotes,
  listContactNotes,
  listActivities,
  listContactAppointments,
  findFreeSlots,
  listTaskNotes,
  findDeal,
  listDeals,
  findUser,
  findProject,
  findFile,
  listFiles,
  findFolder,
  findReviewerGroup,
  getReviewReport,
];
