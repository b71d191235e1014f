/**
 * What the forms of the operations give to the services, by input key. A service adds the fields that only it has
 * to its own parameter types; anything optional may be absent, blank or null.
 */

type Optional<Keys extends string> = { [Key in Keys]?: string | undefined };

/** What hidden dropdown triggers may depend on. */
export type ListInput = Optional<
  | 'project_id'
  | 'step_id'
  | 'contact_id'
  | 'task_id'
  | 'pipeline_id'
  | 'folder_id'
  | 'linked_project_id'
  | 'file_id'
>;

/** On updates: keys of fields to empty, since a blank field stays as it is. */
export interface ClearInput {
  clear_fields?: string[] | undefined;
}

/** On every trigger for new records. */
export interface SkipOwnInput {
  /** Leave out records that Handoff made, true unless the user says otherwise. */
  skip_own?: boolean | undefined;
}

/** `filter_by`: the key of the field to filter by, of those that cannot go together. */
export type NewContactInput = SkipOwnInput & Optional<'filter_by'>;

export type ContactInput = Optional<
  | 'first_name'
  | 'last_name'
  | 'email'
  | 'phone'
  | 'company_name'
  | 'website'
  | 'street'
  | 'city'
  | 'state'
  | 'postal_code'
  | 'country'
  | 'owner_id'
  | 'origin'
> & { tags?: string[] | undefined };

export type ContactIdInput = { contact_id: string };

export type UpdateContactInput = ContactInput & ContactIdInput & ClearInput;

export type ContactUpdatedInput = {
  /** Keys of the fields whose change fires; any without it. */
  watch?: string[] | undefined;
};
export type ContactTaggedInput = Optional<'tag'>;
export type ContactStatusChangedInput = Optional<'status_id'>;
export type FollowersInput = ContactIdInput & { followers: string[] };
export type SetBusinessInput = ContactIdInput & Optional<'company_id'> & { leave?: boolean | undefined };
export type WorkflowMemberInput = ContactIdInput & Optional<'eventStartTime'> & { workflow_id: string };
export type CampaignInput = ContactIdInput & { campaign_id: string };
export type LeaveCampaignInput = ContactIdInput &
  Optional<'campaign_id'> & { removeAll?: boolean | undefined };
export type TagsInput = ContactIdInput & { tags: string[] };
export type ChangeContactStatusInput = ContactIdInput & { status_id: string };
export type ChangeContactOwnerInput = ContactIdInput & { owner_id: string };

/** `starred`: true unless the user says otherwise. */
export type StarContactInput = ContactIdInput & { starred?: boolean | undefined };
export type CloseSalesCycleInput = ContactIdInput &
  Optional<'comment'> & {
    /** False unless the user says otherwise. */
    delete_open_actions?: boolean | undefined;
  };
/** `link`: `link` (default) or `unlink`. */
export type LinkContactInput = ContactIdInput & { company_id: string } & Optional<'link'>;
/** `variant_id`: what the contact is to the other one. */
export type RelateContactsInput = ContactIdInput & { related_contact_id: string; variant_id: string };

export type FindContactInput = Optional<'email' | 'phone' | 'name' | 'name_match'>;

export type NewTaskInput = SkipOwnInput & Optional<'project_id' | 'step_id'>;

export type TaskCompletedInput = Optional<'project_id' | 'step_id' | 'stage'>;

export type CreateTaskInput = Optional<
  | 'description'
  | 'due_date'
  | 'assignee_id'
  | 'external_id'
  | 'origin'
  | 'contact_id'
  | 'project_id'
  | 'step_id'
> & { title: string };

export type CompleteTaskInput = Optional<'contact_id' | 'project_id' | 'stage'> & { task_id: string };

export type TaskStatusChangedInput = Optional<'project_id' | 'step_id' | 'stage'>;
export type TaskAssignedInput = Optional<'project_id' | 'assignee_id'>;
export type TaskDueInput = Optional<'project_id' | 'step_id' | 'assignee_id'>;

/** A task that is there already; the rest says where it lives, for the services that need it. */
export type TaskIdInput = Optional<'contact_id' | 'project_id'> & { task_id: string };

export type UpdateTaskInput = TaskIdInput &
  ClearInput &
  Optional<'title' | 'description' | 'due_date' | 'assignee_id' | 'stage'>;
export type ReopenTaskInput = TaskIdInput & Optional<'stage'>;
export type DueDateInput = { task_id: string; due_date: string };
export type StartReviewInput = Optional<'version_id' | 'due_date'> & { file_id: string; step_id: string };
export type ReviewEventInput = Optional<'project_id'> & { events: string[] };
export type FindReportInput = Optional<'task_id' | 'file_id'>;
export type DecideReviewInput = { task_id: string; decision: string };
export type AssignTaskInput = TaskIdInput & Optional<'assignee_id'>;

export type FindTaskInput = Optional<
  'task_id' | 'external_id' | 'title' | 'contact_id' | 'project_id' | 'step_id'
>;

export type NewNoteInput = SkipOwnInput & Optional<'contact_id' | 'task_id' | 'project_id' | 'step_id'>;

export type AttachNoteInput = Optional<'contact_id' | 'task_id' | 'project_id' | 'origin'> & {
  body: string;
  /** Add nothing when the target already holds this text. */
  skip_duplicate?: boolean | undefined;
};

/** A note that is there already. */
export type NoteIdInput = Optional<'contact_id'> & { note_id: string };
export type UpdateNoteInput = NoteIdInput & Optional<'body'>;
export type FindNoteInput = Optional<'note_id' | 'body' | 'contact_id' | 'task_id' | 'project_id'>;
export type ListTaskNotesInput = Optional<'project_id'> & { task_id: string };

export type NewActivityInput = Optional<'contact_id'>;
export type CallInput = Optional<'body' | 'started_at' | 'phone_number'>;
export type MeetingInput = Optional<'body' | 'started_at' | 'place'>;
export type LogCallInput = ContactIdInput & CallInput;
export type UpdateCallInput = CallInput & ClearInput & { call_id: string };
export type LogMeetingInput = ContactIdInput & MeetingInput;
export type UpdateMeetingInput = MeetingInput & ClearInput & { meeting_id: string };

export type NewDealInput = Optional<'pipeline_id' | 'owner_id'>;
export type DealStageChangedInput = Optional<'pipeline_id' | 'stage' | 'owner_id'>;
export type DealClosedInput = Optional<'pipeline_id' | 'owner_id'>;
export type DealIdInput = { deal_id: string };
export type DealInput = Optional<'pipeline_id' | 'stage' | 'owner_id' | 'expected_close_date'> & {
  amount?: number | undefined;
};
export type CreateDealInput = DealInput & { contact_id: string; name: string };
export type UpdateDealInput = DealInput & DealIdInput & ClearInput & Optional<'name' | 'status'>;
export type FindDealInput = Optional<'deal_id' | 'name' | 'name_match' | 'contact_id'>;

export type CompanyInput = Optional<
  'phone' | 'website' | 'description' | 'street' | 'city' | 'state' | 'postal_code' | 'country'
>;
export type CreateCompanyInput = CompanyInput & { name: string };
export type UpdateCompanyInput = CompanyInput & ClearInput & Optional<'name'> & { company_id: string };
export type FindCompanyInput = Optional<'company_id' | 'name' | 'name_match'>;

/** A file for a record: as Zapier hands it over, an address to fetch it from. */
export type AttachFileInput = Optional<'file' | 'file_name' | 'project_id' | 'task_id'>;
export type FileIdInput = Optional<'project_id' | 'task_id'> & { file_id: string };

export type FindUserInput = Optional<'email' | 'name' | 'user_id' | 'project_id'>;
export type ContactAppointmentInput = Optional<'contact_id'>;

/** `action_id`: the id or the name of an action that the task offers now. */
export type RunTaskActionInput = TaskIdInput & Optional<'performed_by'> & { action_id: string };
export type ChecklistItemCompletedInput = TaskIdInput & Optional<'stage'>;
export type ChecklistItemInput = TaskIdInput & { checklist_item_id: string };
export type CreateChecklistItemInput = TaskIdInput &
  Optional<'stage' | 'status' | 'assignee_id'> & {
    title: string;
    /** Add nothing when the stage already has an item of this title. */
    skip_duplicate?: boolean | undefined;
  };
export type UpdateChecklistItemInput = ChecklistItemInput &
  Optional<'title' | 'stage' | 'status' | 'assignee_id'> & { unassign?: boolean | undefined };
/** `link_name`: as seen from the task; the linked tasks by what another step takes for them. */
export type LinkTasksInput = TaskIdInput & {
  link_name: string;
  linked_project_id: string;
  linked_task_ids: string[];
};
export type DataSyncInput = Optional<'project_id'>;
export type AnalyticsExportInput = Optional<'project_id'> & { start_date: string; end_date: string };
export type NewFileInput = SkipOwnInput & Optional<'section_id'> & { project_id: string };
export type UploadFileInput = Optional<
  | 'file'
  | 'website_url'
  | 'file_name'
  | 'file_id'
  | 'section_id'
  | 'external_id'
  | 'when_there'
  | 'uploader_email'
> & {
  project_id: string;
  /** Where its reviews start. */
  step_ids?: string[] | undefined;
  external_metadata?: Record<string, unknown> | undefined;
};
export type FindFileInput = Optional<'file_id' | 'external_id' | 'name' | 'project_id'>;

export type FindProjectInput = Optional<'project_id' | 'folder_id' | 'name'>;
export type FindFolderInput = Optional<'folder_id' | 'name'>;
export type FindStepInput = Optional<'project_id' | 'step_id' | 'name'>;

/** Who joins a review board, and how they are told. */
export type InvitationInput = Optional<'message'> & { notify_email?: boolean | undefined };
export type UseExistingInput = {
  /** Give the one that is there already in place of a second one. */
  use_existing?: boolean | undefined;
};
export type CreateProjectInput = InvitationInput &
  UseExistingInput &
  Optional<'project_template_id' | 'external_id'> & {
    folder_id: string;
    name: string;
    emails?: string[] | undefined;
  };
export type UpdateProjectInput = InvitationInput &
  Optional<'name' | 'folder_id'> & { project_id: string; emails?: string[] | undefined };
export type ArchiveProjectInput = { project_id: string; archived?: boolean | undefined };
export type InFolderInput = Optional<'folder_id'>;
export type CreateFolderInput = UseExistingInput & Optional<'folder_id'> & { name: string };
export type CreateStepInput = UseExistingInput & { project_id: string; name: string };
export type InviteReviewersInput = InvitationInput & {
  step_id: string;
  emails: string[];
  /** Whether they are asked for a decision; undefined leaves it to the service. */
  request_decision?: boolean | undefined;
};
export type CreateSectionInput = UseExistingInput & { project_id: string; name: string };
