/** Schemas of HighLevel's answers about businesses (OpenAPI `BusinessDto`). */
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
/** The same before a change: the description keeps its mark. */
export const businessToChange = inside('business', record({ ...shape, description: carried(text) }));
/** The OpenAPI file misspells the key of a write's answer; the correct spelling is for the day it is fixed. */
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
