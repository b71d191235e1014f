import type { NoteResult } from '../model/record.js';
import type { Run } from '../operation.js';
import { describe, problemAfterWrite } from '../platform/errors.js';

interface Target {
  id: string | null;
  contact_id: string | null;
  project_id: string | null;
  changed: boolean;
}

const NO_NOTE: NoteResult = { note_id: null, note_error: null };

/**
 * Adds the note that goes along with a task that was just written. What goes wrong is told beside the task and does
 * not fail the step: replaying it would write the task a second time. A task that did not change gets no note.
 */
export const attachAlong = async (
  { client, service }: Run<unknown>,
  target: Target,
  text: string | undefined,
  origin?: string | undefined,
): Promise<NoteResult> => {
  const { attach } = service.notes ?? {};
  if (!text || !target.changed || !attach) return NO_NOTE;
  if (target.id === null) return { note_id: null, note_error: 'There is nothing yet to add the note to.' };
  try {
    const { id } = await attach.run(client, {
      body: text,
      origin,
      contact_id: target.contact_id ?? undefined,
      task_id: target.id,
      project_id: target.project_id ?? undefined,
    });
    return { note_id: id, note_error: null };
  } catch (error) {
    return { note_id: null, note_error: describe(problemAfterWrite(client.z, error), service.label) };
  }
};
