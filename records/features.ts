/**
 * What products differ in, by name. A form's field uses a feature to say which products it is for (`offered`, `needed`),
 * and a service lists its own. Names are here, below the records: a function of the service would tie all of them together.
 */
export type Feature =
  /** It has contacts. */
  | 'contacts'
  /** Its contacts are told apart only by their email address. */
  | 'contacts_by_email'
  /** The name of a contact's company can be changed with the contact. */
  | 'renames_company'
  /** Its contacts can be narrowed by filters that users saved there. */
  | 'saved_filters'
  /** Its deals say when they are expected to close. */
  | 'expected_close_date'
  /** Its tasks live in projects. */
  | 'projects'
  /** A task is known only together with its project. */
  | 'tasks_by_project'
  /** Its tasks go through stages. */
  | 'stages'
  /** Its tasks are reviews by a group of people. */
  | 'reviewer_groups'
  /** Its tasks are read and written through their contact. */
  | 'tasks_by_contact'
  /** The team gives each task one of a few statuses. */
  | 'statuses'
  /** Its tasks carry an id of the user's own. */
  | 'external_id'
  /** Its tasks have a text besides the title. */
  | 'describable'
  /** No template gives the title of a task. */
  | 'title_needed'
  /** The title of a task can be changed. */
  | 'editable_title'
  /** The text of a task can be changed. */
  | 'editable_description'
  /** Its tasks belong to members of the team. */
  | 'assignees'
  /** A task cannot be left without an assignee: it can only be handed on. */
  | 'stays_assigned'
  /** Contacts and tasks that a step deletes can be restored by another step for a while. */
  | 'restorable'
  /** What a step deletes cannot be restored. */
  | 'deletes_for_good'
  /** Its lists can be narrowed to a range of time. */
  | 'lists_by_time'
  /** Notes can be added. */
  | 'notes'
  /** Its notes belong to tasks; without this, to contacts. */
  | 'notes_on_tasks'
  /** Notes can only be listed contact by contact. */
  | 'notes_by_contact'
  /** Its files belong to tasks. */
  | 'files_on_tasks'
  /** A project can be found by its id. */
  | 'project_by_id'
  /** Its projects are kept in folders. */
  | 'folders'
  /** Each project has users of its own. */
  | 'users_by_project'
  /** A user can be found by id. */
  | 'user_by_id'
  /** Its users have names to be found by. */
  | 'named_users';

/** The parts of a service that keep a sample of their record. */
export type Part =
  | 'analytics'
  | 'appointments'
  | 'calls'
  | 'checklistItems'
  | 'companies'
  | 'contacts'
  | 'deals'
  | 'files'
  | 'folders'
  | 'freeSlots'
  | 'meetings'
  | 'notes'
  | 'projects'
  | 'relationships'
  | 'reviewEvents'
  | 'sections'
  | 'steps'
  | 'submissions'
  | 'tasks'
  | 'users'
  | 'webhooks';
