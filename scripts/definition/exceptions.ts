/** An intended finding: where it is, and why. */
export interface Exception {
  rule: string;
  where: string;
  reason: string;
}

const OWN_ID = "It is an id of the user's own, from another product: there is no list to choose it from.";

const DELETED = 'The record is deleted: no list has it any more.';

export const exceptions: Exception[] = [
  {
    rule: 'D002',
    where: 'authentication.service',
    reason: 'It is a choice of the product. The texts of the other fields say where each finds its values.',
  },
  {
    rule: 'D001',
    where: 'triggers.webhook_event.secretkey',
    reason: 'It opens nothing: it is a word that the product sends along, to tell its events from others.',
  },
  { rule: 'D004', where: 'creates.create_or_update_task.external_id', reason: OWN_ID },
  { rule: 'D004', where: 'creates.create_project.external_id', reason: OWN_ID },
  { rule: 'D004', where: 'creates.create_task.external_id', reason: OWN_ID },
  { rule: 'D004', where: 'creates.restore_contact.contact_id', reason: DELETED },
  { rule: 'D004', where: 'creates.restore_relationship.relationship_id', reason: DELETED },
  { rule: 'D004', where: 'creates.restore_task.task_id', reason: DELETED },
  { rule: 'D004', where: 'creates.upload_file.external_id', reason: OWN_ID },
  { rule: 'D004', where: 'searches.find_file.external_id', reason: OWN_ID },
  { rule: 'D004', where: 'searches.find_task.external_id', reason: OWN_ID },
];
