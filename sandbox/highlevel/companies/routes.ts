import { type Shape, text } from '../body_check.js';
import { LOCATION_ID } from '../demo.js';
import { pageOf } from '../envelope.js';
import { badRequest, notFound } from '../errors.js';
import { type Json, present, textOf } from '../reading.js';
import type { Router } from '../router.js';
import type { Store } from '../store.js';
import type { Business } from '../types.js';

const TEXTS = [
  'phone',
  'email',
  'website',
  'address',
  'city',
  'state',
  'postalCode',
  'country',
  'description',
] as const;
const OPTIONAL = Object.fromEntries(TEXTS.map((key) => [key, text]));

const CREATE: Shape = { required: { name: text, locationId: text }, optional: OPTIONAL };
/** No locationId (seen). */
const UPDATE: Shape = { optional: { name: text, ...OPTIONAL } };

const answer = (business: Business) => ({ ...present(business), locationId: LOCATION_ID });

/** A malformed id gets a different message than an unknown one (the first was seen). */
export const businessOf = (store: Store, id: string): Business => {
  if (!/^[0-9a-f]{24}$/.test(id)) throw badRequest(`${id} is not a valid ObjectId`);
  const business = store.businesses.get(id);
  if (!business) throw notFound('Business', id);
  return business;
};

const apply = (business: Business, body: Json): Business => {
  business.name = textOf(body.name) ?? business.name;
  for (const key of TEXTS) if (body[key] !== undefined) business[key] = textOf(body[key]) || null;
  return business;
};

/** A business without any values, created now. */
export const blankBusiness = (store: Store): Business => ({
  id: store.world.id('hex24'),
  name: '',
  phone: null,
  email: null,
  website: null,
  address: null,
  city: null,
  state: null,
  postalCode: null,
  country: null,
  description: null,
  createdAt: store.world.iso(),
  updatedAt: store.world.iso(),
});

/** Businesses. A create and an update answer with the key `buiseness`, a read with `business` (the file). */
export const businessRoutes = (router: Router, store: Store): void => {
  const one = '/businesses/:businessId';

  router.on(
    { method: 'GET', path: '/businesses/', scope: 'businesses.readonly', location: 'query.locationId' },
    ({ query }) => {
      // By creation, oldest first (a guess).
      const all = store.businesses.all().sort((a, b) => a.createdAt.localeCompare(b.createdAt));
      return { businesses: pageOf(all, query, { limit: 100, most: 100 }).map(answer) };
    },
  );

  router.on(
    {
      method: 'POST',
      path: '/businesses/',
      scope: 'businesses.write',
      location: 'body.locationId',
      status: 201,
      body: CREATE,
    },
    ({ body }) => {
      const business = store.businesses.add(apply(blankBusiness(store), body));
      return { success: true, buiseness: answer(business) };
    },
  );

  router.on({ method: 'GET', path: one, scope: 'businesses.readonly' }, ({ params }) => ({
    business: answer(businessOf(store, params.businessId ?? '')),
  }));

  router.on({ method: 'PUT', path: one, scope: 'businesses.write', body: UPDATE }, ({ params, body }) => {
    const business = businessOf(store, params.businessId ?? '');
    apply(business, body).updatedAt = store.world.iso();
    return { success: true, buiseness: answer(business) };
  });
};
