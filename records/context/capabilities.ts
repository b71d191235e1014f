/** What a CRM knows around a contact. */
import type { Lookup } from '../capability.js';
import type { InputOf } from '../field.js';
import type * as forms from './forms.js';
import type { ContactContext } from './record.js';

/** The contact with what belongs to it. */
export type Context = Lookup<InputOf<typeof forms.getContactContext>, ContactContext>;
