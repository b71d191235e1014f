import { contactList } from './contact_list.js';
import { folderList } from './folder_list.js';
import { leadSourceList } from './lead_source_list.js';
import { projectList } from './project_list.js';
import { stageList } from './stage_list.js';
import { statusList } from './status_list.js';
import { stepList } from './step_list.js';
import { taskList } from './task_list.js';
import { userList } from './user_list.js';

/** Hidden triggers, one behind each dropdown. */
export const lists = [
  contactList,
  folderList,
  leadSourceList,
  projectList,
  stageList,
  statusList,
  stepList,
  taskList,
  userList,
];
