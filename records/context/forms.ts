/** The forms of the operations on contexts, side by side. */

import { form } from '../field.js';
import { requiredContactId } from '../shared_fields.js';

export const getContactContext = form([requiredContactId]);
