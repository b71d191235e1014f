/** The Unique ID, by which the API knows a task. */
import { property } from '../../../platform/error_answers.js';
import { invalidInput } from '../../../platform/failure.js';
import { isBlank } from '../../../platform/values.js';
import type { InputOf } from '../../../records/field.js';
import type * as forms from '../../../records/task/forms.js';
import { type Layout, nameIn } from '../layout.js';
import type { FieldRecord } from '../wire.js';
import { customKey } from './record.js';

type IdentityInput = Pick<InputOf<typeof forms.createTask>, 'external_id' | 'contact_id' | 'origin'>;

/** The field whose value names a task in the API. Without it, a workflow's tasks can only be listed and created. */
export const requireUniqueId = ({ uniqueId }: Layout): FieldRecord => {
  if (!uniqueId)
    throw invalidInput(
      'Choose another Workflow: this one has no Unique ID field, which Flowdash needs to change a task',
    );
  return uniqueId;
};

/** The Unique ID for a new task, from either of the two fields of the form that mean it. */
const chosen = ({ uniqueId }: Layout, input: IdentityInput): string | undefined => {
  const own = uniqueId && property(input, customKey(uniqueId));
  if (uniqueId && !isBlank(own) && !/[\p{L}\p{N}]/u.test(String(own)))
    throw invalidInput(
      `${nameIn(uniqueId)} is "${own}", which is not an ID. Map the ID of a record from an earlier step, or leave it blank`,
    );
  const wanted = input.external_id || input.contact_id;
  if (!wanted || (!input.external_id && !isBlank(own))) return isBlank(own) ? undefined : String(own);
  const label = input.external_id ? 'External ID' : 'Contact';
  if (!uniqueId)
    throw invalidInput(
      `Leave ${label} blank: this workflow has no Unique ID field, and Flowdash has no other place for it`,
    );
  const name = nameIn(uniqueId);
  if (uniqueId.autoincrement) throw invalidInput(`Leave ${label} blank: Flowdash fills in ${name}`);
  if (!isBlank(own) && String(own) !== wanted)
    throw invalidInput(`Fill in External ID or ${name}, not both: in Flowdash they are the same`);
  return wanted;
};

/** Where a new task's Unique ID and its mark of origin go. */
export interface Identity {
  uniqueId: string | undefined;
  /** To be kept at the end of the description. */
  mark: string | undefined;
}

/** The origin becomes the Unique ID if that is free, which also keeps a second run from making a second task. */
export const identityOf = (layout: Layout, input: IdentityInput): Identity => {
  const uniqueId = chosen(layout, input);
  const isFree = layout.uniqueId && !layout.uniqueId.autoincrement && uniqueId === undefined;
  return input.origin && isFree
    ? { uniqueId: input.origin, mark: undefined }
    : { uniqueId, mark: input.origin || undefined };
};
