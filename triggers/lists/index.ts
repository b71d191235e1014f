import { callList } from './call_list.js';
import { callResultList } from './call_result_list.js';
import { campaignList } from './campaign_list.js';
import { checklistItemList } from './checklist_item_list.js';
import { companyList } from './company_list.js';
import { completedTaskList } from './completed_task_list.js';
import { contactList } from './contact_list.js';
import { dealList } from './deal_list.js';
import { dealStageList } from './deal_stage_list.js';
import { eventList } from './event_list.js';
import { fileList } from './file_list.js';
import { folderList } from './folder_list.js';
import { leadSourceList } from './lead_source_list.js';
import { linkedTaskList } from './linked_task_list.js';
import { lostReasonList } from './lost_reason_list.js';
import { meetingList } from './meeting_list.js';
import { noteList } from './note_list.js';
import { pipelineList } from './pipeline_list.js';
import { predefinedActionList } from './predefined_action_list.js';
import { predefinedItemList } from './predefined_item_list.js';
import { projectList } from './project_list.js';
import { projectTemplateList } from './project_template_list.js';
import { relationshipTypeList } from './relationship_type_list.js';
import { savedFilterList } from './saved_filter_list.js';
import { sectionList } from './section_list.js';
import { stageList } from './stage_list.js';
import { statusList } from './status_list.js';
import { stepList } from './step_list.js';
import { tagList } from './tag_list.js';
import { taskActionList } from './task_action_list.js';
import { taskLinkList } from './task_link_list.js';
import { taskList } from './task_list.js';
import { timeZoneList } from './time_zone_list.js';
import { userList } from './user_list.js';
import { versionList } from './version_list.js';
import { workflowList } from './workflow_list.js';

/** Hidden triggers, one behind each dropdown. */
export const lists = [
  callList,
  callResultList,
  campaignList,
  checklistItemList,
  companyList,
  completedTaskList,
  contactList,
  dealList,
  dealStageList,
  eventList,
  fileList,
  folderList,
  leadSourceList,
  meetingList,
  lostReasonList,
  linkedTaskList,
  noteList,
  pipelineList,
  predefinedActionList,
  predefinedItemList,
  projectList,
  relationshipTypeList,
  savedFilterList,
  projectTemplateList,
  sectionList,
  stageList,
  statusList,
  stepList,
  tagList,
  taskActionList,
  taskLinkList,
  taskList,
  timeZoneList,
  userList,
  workflowList,
  versionList,
];
