/** The note that goes along with another write. */

import { patiently, whyMissing } from '../platform/after_write.js';
import type { Client } from '../platform/client.js';
import type { NoteResult } from '../records/results.js';
import type { Service } from '../records/service.js';

/** What a note needs to know about the record that was written. */
export interface Target {
  id: string | null;
  contact_id: string | null;
  project_id: string | null;
  changed: boolean;
}

export const isTarget = (written: object): written is Target =>
  'id' in written && 'contact_id' in written && 'project_id' in written && 'changed' in written;

const NO_NOTE: NoteResult = { note_id: null, note_error: null };

/**
 * Adds the note that goes along with a task that was just written. An error is returned with the task and does
 * not fail the step: a replay would write the task a second time. A task that did not change gets no note.
 */
export const addNote = async (
  { client, service }: { client: Client; service: Service },
  target: Target,
  { note, origin }: { note?: string | undefined; origin?: string | undefined },
): Promise<NoteResult> => {
  const { attach } = service.notes ?? {};
  if (!note || !target.changed || !attach) return NO_NOTE;
  if (target.id === null) return { note_id: null, note_error: 'There is nothing to add the note to yet.' };
  try {
    const input = {
      body: note,
      origin,
      contact_id: target.contact_id ?? undefined,
      task_id: target.id,
      project_id: target.project_id ?? undefined,
    };
    const { id } = await patiently(client, () => attach.run(client, input));
    return { note_id: id, note_error: null };
  } catch (error) {
    return {
      note_id: null,
      note_error: whyMissing(client.z, error, service.label, {
        what: `the ${service.words.note ?? 'note'}`,
        how: 'in a separate step',
      }),
    };
  }
};
