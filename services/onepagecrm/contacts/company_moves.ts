/** Moves a contact to another company. */

import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { flag, sameText } from '../../../platform/values.js';
import type { PlainInputField } from '../../../records/field.js';
import { contactPath } from '../paths.js';
import { one } from './record.js';
import type { ContactRecord } from './wire.js';

export interface MoveInput {
  company_name?: string | undefined;
  /** Take the contact out of its company, rather than let the API decide whether to rename that company. */
  split?: boolean | string;
}

export const moveField: PlainInputField = {
  key: 'split',
  label: 'Move to Another Company',
  type: 'boolean',
  default: 'false',
  helpText:
    'Yes moves the contact to the company in Company Name, or to no company if that is blank. Its current company and the other people there stay as they are. The last contact of a company cannot leave it: OnePageCRM would delete the company.',
};

/** For a step that may create a contact or find it: Company Name is for a new one. */
export const STAYS_NOTE: PlainInputField = {
  key: 'company_name_note',
  type: 'copy',
  helpText:
    'A contact that already has a company stays there, whatever Company Name says. To move it, choose Yes for Move to Another Company.',
};

/** Whether the form wants the contact out of the company that it is in. */
export const isMove = (input: MoveInput, present: ContactRecord): boolean =>
  flag(input.split, false) && Boolean(present.company_id);

/** The same, unless the contact is already in the wanted company. */
export const needsMove = (input: MoveInput, present: ContactRecord): boolean =>
  isMove(input, present) && !sameText(input.company_name, present.company_name);

export const move = (
  client: Client,
  { company_name = '' }: MoveInput,
  present: ContactRecord,
): Promise<ContactRecord> => {
  if ((present.company_size ?? 0) <= 1) {
    throw invalidInput(
      'Move to Another Company would remove the last contact from its company, and OnePageCRM would delete the company with everything in it. Choose No, or add someone else to the company first',
    );
  }
  return client.put(path`${contactPath(present.id)}/split`, one, { company_name: company_name.trim() });
};
