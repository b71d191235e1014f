/** Paths of the API's records. */
import { Failure, invalidInput } from '../../platform/failure.js';
import { type Path, path } from '../../platform/path.js';

/** Last segments of the API's own paths, where an id could be: used as an id, each would address something else. */
const RESERVED = new Set([
  ...['search', 'upsert', 'bulk', 'business', 'duplicate', 'removeall', 'remove-all', 'completed', 'status'],
  ...['pipelines', 'lost-reason', 'lookup', 'followers', 'tags', 'tasks', 'notes', 'appointments'],
  ...['campaigns', 'workflow', 'undefined', 'null'],
]);

/** Whether a text may be an id, as one segment of a path. */
export const isId = (text: string): boolean => !/[\s/?#]/.test(text) && !RESERVED.has(text.toLowerCase());

/**
 * Whether an id given to a search belongs to another product, such as an External ID: no record here has it. All documented or
 * recorded ids have 20 characters or more.
 */
export const isForeign = (id: string): boolean => !/^[\w-]{16,}$/.test(id.trim()) && /[\p{L}\p{N}]/u.test(id);

/** The id from a form, as one segment of a path. `label`: the field's label. */
export const idIn = (label: string, id: string, from = `the ID from Find ${label}`): string => {
  const text = id.trim();
  if (!isId(text)) {
    throw invalidInput(`${label} is "${text}", which is not an ID. Choose it from the list, or map ${from}`);
  }
  return text;
};

export const contactPath = (id: string): Path => path`/contacts/${idIn('Contact', id)}`;

/** The path of what records call a company. */
export const businessPath = (id: string): Path => path`/businesses/${idIn('Business', id)}`;

/** The path of what records call a deal. */
export const opportunityPath = (id: string): Path => path`/opportunities/${idIn('Opportunity', id)}`;

/** No search for a single appointment returns its ID. */
export const appointmentPath = (id: string): Path =>
  path`/calendars/events/appointments/${idIn('Appointment', id, 'the ID from Find Appointments of Contact')}`;

/** What was read must be what was asked for: HighLevel reads some paths in more than one way. */
export const mustBe = <T extends object>(what: string, asked: Record<string, string>, read: T): T => {
  const told = new Map<string, unknown>(Object.entries(read));
  if (Object.entries(asked).every(([key, value]) => told.get(key) === value.trim())) return read;
  throw new Failure({
    kind: 'conflict',
    message: `it returned a different ${what} from the one requested, so nothing was done`,
  });
};
