import type { Deviation } from '../openapi.js';

/** Where HighLevel's official file (2021-07-28) is wrong or silent. */
export const deviations: Deviation[] = [
  {
    operation: '*',
    complaint: 'value must be string',
    source:
      "HighLevel's page on the contact search shows lists as values; numbers are read back live as numbers",
  },
  {
    operation: '*',
    complaint: 'requestBody.customFields',
    source: 'the file types a number as an object; live, a bare number is taken and an object refused',
  },
  {
    operation: '*',
    complaint: 'requestBody.dateOfBirth must be object',
    source: "the file's own description lists the text formats that are taken",
  },
  {
    operation: '*',
    complaint: 'userId must be string',
    source: 'recorded notes (17 July 2026): userId is null where the API made the note',
  },
  {
    operation: 'POST /locations/{locationId}/tasks/search',
    complaint: 'answer status 201 is not in the file',
    source: 'live probes of 2026: 201, and rows are objects where the file has arrays',
  },
  {
    operation: 'POST /contacts/bulk/tags/update/{type}',
    complaint: 'must be string',
    source: "the file's own example shows an object per contact where its schema says string",
  },
  {
    operation: 'GET /calendars/{calendarId}/free-slots',
    complaint: 'traceId must be object',
    source: 'every answer carries a traceId, here beside the days',
  },
  {
    operation: 'GET /calendars/events',
    complaint: 'must be object',
    source: 'the file types times as objects; its own examples are texts',
  },
  {
    operation: 'GET /calendars/events/appointments/{eventId}',
    complaint: 'must be object',
    source: 'the file types times as objects; its own examples are texts',
  },
  {
    operation: 'GET /opportunities/pipelines',
    complaint: 'must be array',
    source: 'every published client reads stages as objects {id, name}; the file says arrays of arrays',
  },
  {
    operation: 'GET /opportunities/search',
    complaint: 'fieldValue must',
    source: 'live probes of 2026: the value of a number field is a number; the file has no such form',
  },
  {
    operation: 'GET /opportunities/search',
    complaint: '.tasks.',
    source: 'a guess: the rows of the contact instead of arrays of arrays, which no record can be',
  },
];
