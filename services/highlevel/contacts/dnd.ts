/** Do not disturb, by channel. */
import _ from 'lodash';
import { chosenKey } from '../../../platform/choices.js';
import { Failure, invalidInput, UNREADABLE } from '../../../platform/failure.js';
import { list } from '../../../platform/values.js';
import { NONE, type Of } from '../../../platform/wire.js';
import type { PlainInputField } from '../../../records/field.js';
import { dndSettings } from './wire.js';

/** The channels, by HighLevel's own names in this version of its API. */
const CHANNELS = {
  Call: 'Calls',
  Email: 'Email',
  SMS: 'SMS',
  WhatsApp: 'WhatsApp',
  GMB: 'Google Business Messages',
  FB: 'Facebook Messenger',
};

/** Do-not-disturb for all channels, and by channel. */
export interface DndInput {
  dnd?: boolean | string;
  dndSettings_active?: string[];
  dndSettings_inactive?: string[];
}

export const dndFields: PlainInputField[] = [
  { key: 'dnd', label: 'Do Not Disturb', type: 'boolean', helpText: 'On all channels.' },
  {
    key: 'dndSettings_active',
    label: 'Do Not Disturb On',
    list: true,
    choices: CHANNELS,
    helpText: 'Channels on which the contact must not be contacted from now on.',
  },
  {
    key: 'dndSettings_inactive',
    label: 'May Be Disturbed On',
    list: true,
    choices: CHANNELS,
    helpText: 'Channels on which the contact can be contacted again.',
  },
];

type Settings = Of<typeof dndSettings>;

const statusOf = (settings: Settings, channel: string): string =>
  ['active', 'permanent'].includes(settings[channel]?.status ?? '') ? 'active' : 'inactive';

/**
 * The settings that a write sends; undefined if they are already as wanted. All channels are sent, since it is not documented
 * whether the others would stay.
 */
export const dndBody = (
  { dndSettings_active, dndSettings_inactive }: DndInput,
  present: unknown,
): Record<string, unknown> | undefined => {
  const chosen = (label: string, channels: string[] | undefined) =>
    list(channels).map((channel) => chosenKey(label, channel, CHANNELS));
  const active = chosen('Do Not Disturb On', dndSettings_active);
  const inactive = chosen('May Be Disturbed On', dndSettings_inactive);
  const [both] = _.intersection(active, inactive);
  if (both)
    throw invalidInput(`Choose ${CHANNELS[both]} for Do Not Disturb On or May Be Disturbed On, not both`);
  if (active.length + inactive.length === 0) return undefined;
  const settings = dndSettings.read(present);
  if (settings === NONE) throw new Failure({ kind: 'unavailable', reason: UNREADABLE });
  const wanted = Object.fromEntries([
    ...active.map((channel) => [channel, 'active'] as const),
    ...inactive.map((channel) => [channel, 'inactive'] as const),
  ]);
  const changed = _.pickBy(wanted, (status, channel) => status !== statusOf(settings, channel));
  if (_.isEmpty(changed)) return undefined;
  return {
    ..._.mapValues(_.pick(settings, Object.keys(CHANNELS)), (setting) =>
      _.pick(setting, ['status', 'message', 'code']),
    ),
    ..._.mapValues(changed, (status) => ({ status })),
  };
};
