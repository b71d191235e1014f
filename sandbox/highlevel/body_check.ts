import { unprocessable } from './errors.js';
import { isRecord, type Json } from './reading.js';

/** What is wrong with a value, in the words of class-validator, as in HighLevel's answers. */
export type Check = (value: unknown, name: string) => string[];

/** The properties that a body may have. Any others are refused. */
export interface Shape {
  required?: Record<string, Check>;
  optional?: Record<string, Check>;
}

const unless = (passes: boolean, complaint: string): string[] => (passes ? [] : [complaint]);

export const anything: Check = () => [];

export const text: Check = (value, name) => unless(typeof value === 'string', `${name} must be a string`);

export const flag: Check = (value, name) =>
  unless(typeof value === 'boolean', `${name} must be a boolean value`);

export const number: Check = (value, name) =>
  unless(
    typeof value === 'number' && Number.isFinite(value),
    `${name} must be a number conforming to the specified constraints`,
  );

export const between =
  (low: number, high: number): Check =>
  (value, name) => {
    if (typeof value !== 'number') return number(value, name);
    return [
      ...unless(value >= low, `${name} must not be less than ${low}`),
      ...unless(value <= high, `${name} must not be greater than ${high}`),
    ];
  };

export const shorterThan =
  (length: number): Check =>
  (value, name) =>
    typeof value === 'string'
      ? unless(value.length <= length, `${name} must be shorter than or equal to ${length} characters`)
      : text(value, name);

export const oneOf =
  (...values: string[]): Check =>
  (value, name) =>
    unless(
      typeof value === 'string' && values.includes(value),
      `${name} must be one of the following values: ${values.join(', ')}`,
    );

export const isoDate: Check = (value, name) =>
  unless(
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value)),
    `${name} must be a valid ISO 8601 date string`,
  );

export const email: Check = (value, name) =>
  unless(typeof value === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value), `${name} must be an email`);

export const orNull =
  (check: Check): Check =>
  (value, name) =>
    value === null ? [] : check(value, name);

export const texts: Check = (value, name) => {
  if (!Array.isArray(value)) return [`${name} must be an array`];
  return unless(
    value.every((item) => typeof item === 'string'),
    `each value in ${name} must be a string`,
  );
};

export const list =
  (each: Check, most = Number.POSITIVE_INFINITY): Check =>
  (value, name) => {
    if (!Array.isArray(value)) return [`${name} must be an array`];
    if (value.length > most) return [`${name} must contain no more than ${most} elements`];
    return value.flatMap((item, place) => each(item, `${name}.${place}`));
  };

/** What is wrong with a body: unknown properties first, then each known one. */
const complaints = ({ required = {}, optional = {} }: Shape, body: Json, path = ''): string[] => {
  const unknown = Object.keys(body).filter((key) => !(key in required) && !(key in optional));
  return [
    ...unknown.map((key) => `${path}property ${key} should not exist`),
    ...Object.entries(required).flatMap(([key, check]) =>
      body[key] === undefined || body[key] === ''
        ? [`${path}${key} should not be empty`, ...check(body[key], `${path}${key}`)]
        : check(body[key], `${path}${key}`),
    ),
    ...Object.entries(optional).flatMap(([key, check]) =>
      body[key] === undefined ? [] : check(body[key], `${path}${key}`),
    ),
  ];
};

export const shaped =
  (shape: Shape): Check =>
  (value, name) =>
    isRecord(value) ? complaints(shape, value, `${name}.`) : [`${name} must be an object`];

/** Refuses a body of any other shape: 422 with every complaint. */
export const demand = (shape: Shape, body: Json): void => {
  const found = complaints(shape, body);
  if (found.length > 0) throw unprocessable(found);
};
