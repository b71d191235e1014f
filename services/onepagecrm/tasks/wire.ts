/** Schemas of the API's answers about actions. */
import { carried, day, flag, id, instant, number, type Of, record, text } from '../../../platform/wire.js';

const shape = {
  id,
  text,
  contact_id: text,
  assignee_id: text,
  status: text,
  /** `YYYY-MM-DD` */
  date: day,
  /** Unix seconds. */
  exact_time: number,
  done: flag,
  /** `YYYY-MM-DD` */
  done_at: instant,
  externally_controlled: flag,
  created_at: instant,
  modified_at: instant,
};

export const actionRecord = record(shape, ['externally_controlled']);
export type ActionRecord = Of<typeof actionRecord>;

/** The same before a change: the text keeps its mark. */
export const actionToChange = record({ ...shape, text: carried(text) }, ['externally_controlled']);

/** What a write of an action sends. */
export interface ActionBody {
  contact_id?: string;
  text?: string;
  assignee_id?: string;
  status?: string;
  date?: string;
  exact_time?: number;
}

/** The template of an action. */
export const predefinedAction = record({
  id,
  text,
  /** From today until the action is due. */
  days: number,
});
export type PredefinedAction = Of<typeof predefinedAction>;
