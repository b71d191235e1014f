/**
 * A task id may come with its contact's, as `contact_id:task_id`: an external id that links records across services can
 * hold this, and a task needs it if the service reads tasks only through their contact.
 */
export const splitTaskId = (id: string): { contactId: string | undefined; taskId: string } => {
  const at = id.lastIndexOf(':');
  return at > 0
    ? { contactId: id.slice(0, at), taskId: id.slice(at + 1) }
    : { contactId: undefined, taskId: id };
};

/** Whether an external id refers to this contact: its id, alone or as `contact:task`. */
export const isOfContact = (externalId: string | null | undefined, contactId: string): boolean =>
  typeof externalId === 'string' &&
  [externalId, splitTaskId(externalId).contactId].some((id) => id?.trim() === contactId.trim());
