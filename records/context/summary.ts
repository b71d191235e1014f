/** A contact and what is known around it, in plain text. */
import _ from 'lodash';
import { oneLine } from '../../platform/plain_text.js';
import { shorten } from '../../platform/values.js';
import type { Activity } from '../activity/record.js';
import type { Contact } from '../contact/record.js';
import type { Deal } from '../deal/record.js';
import type { Nested } from '../keys.js';
import type { Note } from '../note/record.js';
import type { Task } from '../task/record.js';

/** What is known around a contact, newest first. */
export interface Surroundings {
  notes: Nested<Note>[];
  tasks: Nested<Task>[];
  deals: Nested<Deal>[];
  activities: Nested<Activity>[];
}

const LINES = 12;
const LINE_LENGTH = 400;

const parts = (values: Array<string | number | null | undefined>, separator: string): string =>
  values.filter((value) => value !== null && value !== undefined && value !== '').join(separator);

const day = (time: string | null): string => time?.slice(0, 10) ?? '';

const byline = (kind: string, author: string | null): string => (author ? `${kind} by ${author}` : kind);

/** History lines of notes, calls, meetings and appointments, newest first. */
const history = ({ notes, activities }: Surroundings): string[] => {
  const entries = [
    ...notes.map((note) => ({
      at: note.created_at,
      text: `${byline('Note', note.author_name)}: ${shorten(oneLine(parts([note.title, note.body], ': ')), LINE_LENGTH)}`,
    })),
    ...activities.map((activity) => ({
      at: activity.started_at,
      text: `${byline(
        activity.type.replace(/^./, (first) => first.toUpperCase()),
        activity.author_name,
      )}: ${shorten(oneLine(parts([activity.title, activity.body], ': ')), LINE_LENGTH)}`,
    })),
  ];
  return _.orderBy(entries, ({ at }) => at ?? '', 'desc')
    .slice(0, LINES)
    .map(({ at, text }) => parts([day(at), text], ' '));
};

/** A contact and its surroundings in plain text, fit for the description of a card. */
export const summarise = (contact: Contact, around: Surroundings): string => {
  const open = around.tasks.filter(({ completed }) => !completed);
  const tasks = open
    .slice(0, LINES)
    .map(({ title, due_at }) => parts([title, due_at && `(due ${day(due_at)})`], ' '));
  const deals = around.deals
    .slice(0, LINES)
    .map(({ name, total_amount, status, stage_name }) =>
      parts([name, total_amount, status, stage_name], ', '),
    );
  const { street, postal_code, city, state, country } = contact.address;
  return [
    parts(
      [contact.name, contact.job_title, contact.company_name === contact.name ? null : contact.company_name],
      ' · ',
    ),
    parts([contact.email, contact.phone, contact.website], ' · '),
    parts([street, parts([postal_code, city], ' '), state, country], ', '),
    parts(
      [contact.status && `Status: ${contact.status}`, contact.source && `Source: ${contact.source}`],
      ' · ',
    ),
    contact.tags.length > 0 ? `Tags: ${contact.tags.join(', ')}` : '',
    tasks.length > 0 ? `Open tasks: ${tasks.join('; ')}` : '',
    deals.length > 0 ? `Deals: ${deals.join('; ')}` : '',
    ...history(around),
  ]
    .filter((line) => line !== '')
    .join('\n');
};
