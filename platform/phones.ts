/** Telephone numbers, which people and products write in different ways. */

const digitsOf = (phone: unknown): string => String(phone ?? '').replace(/\D/g, '');

/** This many digits identify one subscriber; fewer may be the end of anybody's number. */
const NATIONAL = 8;

/** The same phone number, however it is written; one may lack the country code (if at least eight digits agree). */
export const samePhone = (left: unknown, right: unknown): boolean => {
  const [short = '', long = ''] = [digitsOf(left), digitsOf(right)].sort((a, b) => a.length - b.length);
  return (
    short !== '' && (short === long || (short.length >= NATIONAL && long.endsWith(short.replace(/^0/, ''))))
  );
};

/**
 * Whether an incoming number says nothing new: the same digits as the stored one, or the stored one without its
 * country code (`091 555 0100` for `+353915550100`). One that adds the country code does say something.
 */
export const isKnownPhone = (incoming: unknown, stored: unknown): boolean => {
  const [wanted, present] = [digitsOf(incoming), digitsOf(stored)];
  const isNational = !String(incoming).trim().startsWith('+') && wanted.length < present.length;
  return samePhone(incoming, stored) && (wanted === present || isNational);
};
