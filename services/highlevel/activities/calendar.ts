/** Appointments by their own id, and the calendars that hold them. */

import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { clockTime } from '../../../platform/dates.js';
import { path } from '../../../platform/path.js';
import { join } from '../../../platform/values.js';
import type { Choices } from '../../../records/capability.js';
import { locationId } from '../location.js';
import { appointmentPath, mustBe } from '../paths.js';
import { readAppointments } from './appointments.js';
import { type AppointmentRecord, appointmentAnswer, calendarsAnswer } from './wire.js';

/** The version of this part of the API. */
export const VERSION = { headers: { Version: '2021-04-15' } };

export const readAppointment = async (client: Client, id: string): Promise<AppointmentRecord> =>
  mustBe('appointment', { id }, await client.get(appointmentPath(id), appointmentAnswer, undefined, VERSION));

export const calendars: Choices = {
  list: async (client) => {
    const query = { locationId: locationId(client.auth) };
    const all = await client.get(path`/calendars/`, calendarsAnswer, query, VERSION);
    return _.sortBy(
      all.map(({ id, name }) => ({ id, name: name || id })),
      ({ name }) => name.toLowerCase(),
    );
  },
};

/** One contact's appointments, latest first. */
export const list: Choices = {
  needs: ['contact_id'],
  list: async (client, { contact_id = '' }) => {
    const all = _.orderBy(await readAppointments(client, contact_id), 'started_at', 'desc');
    return all.map(({ id, started_at, title, status }) => ({
      id,
      name: join([clockTime(started_at, client.meta.timezone), title, status], ' · ') ?? id,
    }));
  },
};
