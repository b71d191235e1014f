/** What a CRM can do with calls, meetings and appointments. */
import type { Choices, Feed, Lookup, Write } from '../capability.js';
import type { InputOf } from '../field.js';
import type { SampleOf } from '../keys.js';
import type { Event, NewEvent, Written } from '../results.js';
import type * as forms from './forms.js';
import type { Activity, FreeSlot } from './record.js';

export interface Calls {
  sample: SampleOf<Activity>;
  created?: Feed<InputOf<typeof forms.newCall>, NewEvent<Activity>>;
  log?: Write<InputOf<typeof forms.logCall>, Written<Activity>>;
  update?: Write<InputOf<typeof forms.updateCall>, Written<Activity>>;
  /** Returns the record as it was. */
  remove?: Write<InputOf<typeof forms.deleteCall>, Written<Activity>>;
  list?: Choices;
  /** How a call can end. */
  results?: Choices;
}

export interface Meetings {
  sample: SampleOf<Activity>;
  created?: Feed<InputOf<typeof forms.newMeeting>, NewEvent<Activity>>;
  log?: Write<InputOf<typeof forms.logMeeting>, Written<Activity>>;
  update?: Write<InputOf<typeof forms.updateMeeting>, Written<Activity>>;
  /** Returns the record as it was. */
  remove?: Write<InputOf<typeof forms.deleteMeeting>, Written<Activity>>;
  list?: Choices;
}

export interface Appointments {
  sample: SampleOf<Activity>;
  created?: Feed<InputOf<typeof forms.newAppointment>, NewEvent<Activity>>;
  statusChanged?: Feed<InputOf<typeof forms.appointmentStatusChanged>, Event<Activity>>;
  create?: Write<InputOf<typeof forms.createAppointment>, Written<Activity>>;
  update?: Write<InputOf<typeof forms.updateAppointment>, Written<Activity>>;
  /** Keeps the appointment, as cancelled. */
  cancel?: Write<InputOf<typeof forms.cancelAppointment>, Written<Activity>>;
  list?: Choices;
  calendars?: Choices;
  /** All appointments of one contact, newest first. */
  ofContact?: Lookup<InputOf<typeof forms.listContactAppointments>, Activity>;
}

/** Times that can be booked. */
export interface FreeSlots {
  sample: SampleOf<FreeSlot>;
  /** The earliest first. */
  find?: Lookup<InputOf<typeof forms.findFreeSlots>, FreeSlot>;
}

/** Calls and meetings together, newest first. */
export interface Activities {
  listed?: Lookup<InputOf<typeof forms.listActivities>, Activity>;
}
