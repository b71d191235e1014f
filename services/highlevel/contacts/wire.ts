/** What writes of contacts send, and schemas of the answers that only they get. */
import {
  id,
  inside,
  isObject,
  list,
  NONE,
  type Of,
  open,
  record,
  rows,
  text,
  type Wire,
} from '../../../platform/wire.js';
import type { CustomEntry } from '../custom_body.js';
import type { CONTACT_KEYS } from '../form_keys.js';

/** Do-not-disturb of one channel (OpenAPI `DndSettingSchema`); `active` means that it is on. */
const dndSetting = open({ status: text });

/** By channel. Written back whole, so every channel that is set must be readable. */
export const dndSettings: Wire<Record<string, Of<typeof dndSetting>>> = {
  read: (value) => {
    if (value === null || value === undefined) return {};
    if (!isObject(value)) return NONE;
    const read: Record<string, Of<typeof dndSetting>> = {};
    for (const [channel, setting] of Object.entries(value)) {
      if (setting === null) continue;
      const one = dndSetting.read(setting);
      if (one === NONE) return NONE;
      read[channel] = one;
    }
    return read;
  },
};

/** What a write sends; what is not sent stays. `null` empties a value, `[]` a list. */
export interface ContactBody extends Partial<Record<keyof typeof CONTACT_KEYS, string | null>> {
  source?: string | null;
  dateOfBirth?: string | null;
  dnd?: boolean;
  dndSettings?: Record<string, unknown>;
  /** All of them: a write replaces what is there. */
  tags?: string[];
  customFields?: CustomEntry[];
}

/** All tags of a contact after a change to them. */
export const tagsAnswer = inside('tags', list(text));

/** All followers of a contact after a change to them. */
export const followersAnswer = inside('followers', list(id));

/** What happened to each contact in a bulk change (OpenAPI `UpdateTagsResponseDTO`). */
export const bulkTags = inside(
  'responses',
  rows(
    record({
      contactId: id,
      message: text,
      /** `success` or `error`. */
      type: text,
      tagsAdded: list(text),
      tagsRemoved: list(text),
    }),
  ),
);

/** The contacts that a bulk change changed (OpenAPI `ContactsBulkUpateResponse`). */
export const changedIds = inside('ids', list(id));
