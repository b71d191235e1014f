/**
 * What the forms of the operations give to the services, by input key. A service adds the fields that only it has
 * to its own parameter types; anything optional may be absent, blank or null.
 */

type Optional<Keys extends string> = { [Key in Keys]?: string | undefined };

/** What hidden dropdown triggers may depend on. */
export type ListInput = Optional<'project_id' | 'step_id' | 'contact_id'>;

/** On every trigger for new records. */
export interface SkipOwnInput {
  /** Leave out records that Handoff made, true unless the user says otherwise. */
  skip_own?: boolean | undefined;
}

export type NewContactInput = SkipOwnInput;

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

export type UpdateContactInput = ContactInput & {
  contact_id: string;
  /** Keys of fields to empty. */
  clear_fields?: string[] | undefined;
};

export type FindContactInput = Optional<'email' | 'phone' | 'name'>;

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

export type FindTaskInput = Optional<
  'task_id' | 'external_id' | 'title' | 'contact_id' | 'project_id' | 'step_id'
>;

export type NewNoteInput = SkipOwnInput & Optional<'contact_id' | 'task_id' | 'project_id' | 'step_id'>;

export type AttachNoteInput = Optional<'contact_id' | 'task_id' | 'project_id' | 'origin'> & {
  body: string;
  /** Add nothing when the target already holds this text. */
  skip_duplicate?: boolean | undefined;
};

export type FindUserInput = Optional<'email' | 'name' | 'project_id'>;
export type FindProjectInput = Optional<'folder_id'> & { name: string };
export type FindStepInput = Optional<'project_id'> & { name: string };
