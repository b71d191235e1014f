/** People to invite: their addresses, and how they are notified. */
import { invalidInput } from '../../platform/failure.js';
import { flag, list, sameText, text } from '../../platform/values.js';

/** The addresses of a list field, each once. Refuses what cannot be one, with the field's label. */
export const readEmails = (value: unknown, label: string): string[] => {
  const emails = list(value);
  const wrong = emails.find((email) => !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email));
  if (wrong) throw invalidInput(`${label} has "${wrong}", which is not an email address`);
  return emails.filter((email, i) => emails.findIndex((other) => sameText(other, email)) === i);
};

/** The addresses that are not among the people who are already there. */
export const newEmails = (
  emails: string[],
  people: Array<{ email?: string | null }> | null | undefined,
): string[] => emails.filter((email) => !people?.some((person) => sameText(person.email, email)));

/** How people are notified; sent only if there is someone to notify. */
export const invitation = (input: { notify_email?: boolean | undefined; message?: string | undefined }) => ({
  notifyEmail: flag(input.notify_email, true),
  message: text(input.message) ?? undefined,
});
