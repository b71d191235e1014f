import { companyList } from './company_list.js';
import { contactList } from './contact_list.js';
import { dealList } from './deal_list.js';
import { dealStageList } from './deal_stage_list.js';
import { eventList } from './event_list.js';
import { fileList } from './file_list.js';
import { folderList } from './folder_list.js';
import { leadSourceList } from './lead_source_list.js';
import { noteList } from './note_list.js';
import { pipelineList } from './pipeline_list.js';
import { projectList } from './project_list.js';
import { projectTemplateList } from './project_template_list.js';
import { sectionList } from './section_list.js';
import { stageList } from './stage_list.js';
import { statusList } from './status_list.js';
import { stepList } from './step_list.js';
import { tagList } from './tag_list.js';
import { taskList } from './task_list.js';
import { userList } from './user_list.js';
import { versionList } from './version_list.js';

/** Hidden triggers, one behind each dropdown. */
export const lists = [
  companyList,
  contactList,
  dealList,
  dealStageList,
  eventList,
  fileList,
  folderList,
  leadSourceList,
  noteList,
  pipelineList,
  projectList,
  projectTemplateList,
  sectionList,
  stageList,
  statusList,
  stepList,
  tagList,
  taskList,
  userList,
  versionList,
];
