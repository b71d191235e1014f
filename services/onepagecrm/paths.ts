/** Paths of single records. */

const pathOf =
  (list: string) =>
  (id: string): string =>
    `/${list}/${encodeURIComponent(id)}`;

export const contactPath = pathOf('contacts');
export const companyPath = pathOf('companies');
export const actionPath = pathOf('actions');
export const dealPath = pathOf('deals');
export const notePath = pathOf('notes');
export const callPath = pathOf('calls');
export const meetingPath = pathOf('meetings');
