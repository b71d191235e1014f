/** Actions that another app controls. */

import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { flag } from '../../../platform/values.js';
import { ignored } from '../../../platform/wire.js';
import type { PlainInputField } from '../../../records/field.js';
import { actionPath } from '../paths.js';
import type { ActionRecord } from './wire.js';

export interface UnlinkInput {
  /** Detach the action from the event that it mirrors. */
  unlink?: boolean | string;
}

/** An action can mirror an event of another app, such as a booking: until its time has passed, that app owns it. */
export const unlinkField: PlainInputField = {
  key: 'unlink',
  label: 'Unlink From Its Event',
  type: 'boolean',
  default: 'false',
  helpText:
    'An action that mirrors an event of another app, such as a booking, is locked until the event is over. Yes unlinks it first; the event itself stays as it is.',
};

/** Makes sure that the action is ours to change. */
export const unlinkIfLocked = async (
  client: Client,
  { id, externally_controlled }: ActionRecord,
  { unlink }: UnlinkInput,
): Promise<void> => {
  if (!externally_controlled) return;
  if (!flag(unlink, false)) {
    throw invalidInput(
      'Another app controls this action, for example a booking page. Choose Yes for Unlink From Its Event, or change the event in that app',
    );
  }
  await client.put(path`${actionPath(id)}/unlink`, ignored);
};
