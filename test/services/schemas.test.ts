/** Compares the schemas of answers with the vendors' OpenAPI files; differences are listed below. */
import { describe, expect, it } from '@jest/globals';
import { NONE, type Wire } from '../../platform/wire.js';
import { appointmentRecord } from '../../services/highlevel/activities/wire.js';
import { businessRecord } from '../../services/highlevel/companies/wire.js';
import { contactRecord } from '../../services/highlevel/contact_wire.js';
import { opportunityRecord } from '../../services/highlevel/deals/wire.js';
import { noteRecord } from '../../services/highlevel/notes/wire.js';
import { taskRecord } from '../../services/highlevel/tasks/wire.js';
import { locationRecord, userRecord } from '../../services/highlevel/wire.js';
import { callRecord, meetingRecord } from '../../services/onepagecrm/activities/wire.js';
import { attachmentRecord } from '../../services/onepagecrm/attachments.js';
import { companyRecord } from '../../services/onepagecrm/companies/wire.js';
import { contactRecord as onePageContact } from '../../services/onepagecrm/contacts/wire.js';
import { dealRecord } from '../../services/onepagecrm/deals/wire.js';
import { noteRecord as onePageNote } from '../../services/onepagecrm/notes/wire.js';
import { relationshipRecord } from '../../services/onepagecrm/relationships/wire.js';
import { actionRecord } from '../../services/onepagecrm/tasks/wire.js';
import { exampleOf, type Referee, SPECS_DIR } from '../support/openapi.js';

interface Compared {
  vendor: Referee;
  /** Its name in the file. */
  schema: string;
  wire: Wire<unknown>;
  /** Keys that the schema reads and the file does not know, with who says that they are there. */
  beyond?: Record<string, string>;
  /** Keys of which the schema takes other values than the file's, with the reason. */
  otherwise?: Record<string, string>;
}

const ROW = "rows of the contact search, as HighLevel's page on it and recorded answers have them";
const TASK_ROW = 'rows of the task search, as recorded answers have them';

const COMPARED: Compared[] = [
  { vendor: 'onepagecrm', schema: 'Contact', wire: onePageContact },
  { vendor: 'onepagecrm', schema: 'Company', wire: companyRecord },
  { vendor: 'onepagecrm', schema: 'Action', wire: actionRecord },
  { vendor: 'onepagecrm', schema: 'Note', wire: onePageNote },
  { vendor: 'onepagecrm', schema: 'Deal', wire: dealRecord },
  { vendor: 'onepagecrm', schema: 'Call', wire: callRecord },
  { vendor: 'onepagecrm', schema: 'Meeting', wire: meetingRecord },
  { vendor: 'onepagecrm', schema: 'Attachment', wire: attachmentRecord },
  { vendor: 'onepagecrm', schema: 'Relationship', wire: relationshipRecord },
  {
    vendor: 'highlevel',
    schema: 'GetContectByIdSchema',
    wire: contactRecord,
    // The file's `ContactsSearchSchema` lists only a third of a row: the same schema reads both.
    beyond: {
      additionalEmails: 'recorded answers',
      additionalPhones: 'recorded answers',
      address: ROW,
      businessName: ROW,
      followers: "the file's own `ContactsSearchSchema`",
      searchAfter: ROW,
    },
    otherwise: { dateOfBirth: 'the file calls it any text; recorded answers hold a date or a time' },
  },
  { vendor: 'highlevel', schema: 'BusinessDto', wire: businessRecord },
  {
    vendor: 'highlevel',
    schema: 'TaskSchema',
    wire: taskRecord,
    // The file takes a row of the task search for a list of lists.
    beyond: {
      assignedToUserDetails: TASK_ROW,
      contactDetails: TASK_ROW,
      dateAdded: TASK_ROW,
      dateUpdated: TASK_ROW,
      deleted: TASK_ROW,
      searchAfter: TASK_ROW,
      status: TASK_ROW,
      updatedAt: TASK_ROW,
    },
  },
  {
    vendor: 'highlevel',
    schema: 'GetNoteSchema',
    wire: noteRecord,
    beyond: { bodyText: 'recorded answers: the body without its HTML' },
  },
  { vendor: 'highlevel', schema: 'SearchOpportunitiesResponseSchema', wire: opportunityRecord },
  {
    vendor: 'highlevel',
    schema: 'GetEventSchema',
    wire: appointmentRecord,
    beyond: { description: "the calendar's own answers: `CalendarEventDTO`" },
  },
  { vendor: 'highlevel', schema: 'GetLocationByIdSchema', wire: locationRecord },
  { vendor: 'highlevel', schema: 'UserSchema', wire: userRecord },
];

const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

const withFiles = SPECS_DIR ? describe : describe.skip; // Skipped without SPECS_DIR: the files are not part of the project.

withFiles('a schema of answers', () => {
  it.each(COMPARED)('reads $schema of $vendor as its file has it, or it is said here', async (compared) => {
    const { vendor, schema, wire, beyond = {}, otherwise = {} } = compared;
    const example = await exampleOf(vendor, schema);
    const read = wire.read(example);
    if (read === NONE || typeof read !== 'object' || read === null) throw new Error('It cannot be read.');
    const keys = Object.entries(read).filter(([key]) => key !== 'more');
    expect(keys.flatMap(([key]) => (key in example ? [] : [key])).sort()).toEqual(Object.keys(beyond).sort());
    expect(
      keys.flatMap(([key, value]) =>
        key in example && isEmpty(value) && !isEmpty(example[key]) ? [key] : [],
      ),
    ).toEqual(Object.keys(otherwise));
  });
});
