/** Businesses as HighLevel answers them, read (OpenAPI `BusinessDto`). */
import { carried, counted, id, inside, instant, type Of, record, text } from '../../../platform/wire.js';
import { insideEither } from '../wire.js';

const shape = {
  id,
  name: text,
  phone: text,
  email: text,
  website: text,
  address: text,
  city: text,
  state: text,
  postalCode: text,
  country: text,
  description: text,
  createdAt: instant,
  updatedAt: instant,
};

export const businessRecord = record(shape);
export type BusinessRecord = Of<typeof businessRecord>;

export const businessAnswer = inside('business', businessRecord);
/** The same before a change: the mark in its description stays with it. */
export const businessToChange = inside('business', record({ ...shape, description: carried(text) }));
/** The file spells the key of a write's answer like this; the other is there for the day on which it is mended. */
export const writtenBusiness = insideEither(['buiseness', 'business'], businessRecord);
export const businessPage = inside('businesses', counted(businessRecord));

/** What a write takes; what is not sent stays. */
export type BusinessBody = Partial<
  Record<
    | 'name'
    | 'phone'
    | 'email'
    | 'website'
    | 'address'
    | 'city'
    | 'state'
    | 'postalCode'
    | 'country'
    | 'description',
    string
  >
>;
