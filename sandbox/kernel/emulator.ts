import type { FastifyInstance, FastifyRequest } from 'fastify';

export const VENDORS = ['onepagecrm', 'highlevel', 'flowdash', 'filestage'] as const;
export type Vendor = (typeof VENDORS)[number];

/** An answer that is not a success, in the vendor's own shape. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** A string goes out as text/plain, anything else as JSON. */
  body: unknown;
}

/** Errors that any route of any vendor's API can return. */
export type ErrorAnswer = 'bad_credentials' | 'forbidden' | 'throttled' | 'not_found' | 'server_error';

/** A write that an emulator carried out. */
export interface Change {
  method: string;
  /** After the vendor's base, without the query. */
  path: string;
  /** What was sent, and what was answered. */
  body: unknown;
  answer: unknown;
}

/** What a product sends about a change. `secretkey`: the webhook's key, if the product sends one. */
export type Telling = (change: Change, secretkey: string | null) => Message | undefined;

export interface Message {
  headers: Record<string, string>;
  body: string;
}

/** One vendor's API, emulated from memory over HTTP. */
export interface Emulator {
  readonly vendor: Vendor;
  /** Path before the vendor's own paths, e.g. `/onepagecrm/api/v3`. */
  readonly base: string;
  /** What a user would type into Handoff's connection form, by field key. Demo values, no secrets. */
  readonly credentials: Record<string, string>;
  /** Switches of this emulator (page size limits, index lag …) that the control API may set. */
  readonly settings: Record<string, number | string | boolean>;
  /** Adds the vendor's routes; `app` already has `base` as its prefix. */
  routes(app: FastifyInstance): void;
  /** The refusal for a request that is not signed as the vendor requires, else undefined. */
  authenticate(request: FastifyRequest): Answer | undefined;
  /** The vendor's shape of a refusal. */
  refuse(refusal: ErrorAnswer): Answer;
  /** What it sends about a change to addresses that users enter in the product, not to webhooks created through its API. */
  readonly telling?: Telling;
  /** What the receiver must know to check what is sent, by name. */
  readonly webhookKeys?: Record<string, string>;
  /** Forgets everything and loads the seed again. */
  reset(): void;
  /** Everything held now, by collection name, for checks and for people. */
  state(): Record<string, unknown[]>;
}
