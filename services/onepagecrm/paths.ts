/** Paths of single records. */
import { type Path, path } from '../../platform/path.js';

const pathOf =
  (list: string) =>
  (id: string): Path =>
    path`/${list}/${id}`;

export const contactPath = pathOf('contacts');
export const companyPath = pathOf('companies');
export const actionPath = pathOf('actions');
export const dealPath = pathOf('deals');
export const notePath = pathOf('notes');
export const callPath = pathOf('calls');
export const meetingPath = pathOf('meetings');
