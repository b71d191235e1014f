import { invalid } from './errors.js';
import type { Query } from './router.js';
import type { Settings } from './settings.js';

export interface Page<T> {
  rows: T[];
  /** The four fields that lists have. */
  fields: { total_count: number; page: number; per_page: number; max_page: number };
}

const DEFAULT_PER_PAGE = 10;

const count = (query: Query, name: string, fallback: number): number => {
  const value = query[name];
  if (value === undefined || value === '') return fallback;
  if (!/^\d+$/.test(value)) throw invalid({ [name]: `${name} is invalid` });
  return Math.max(1, Number(value));
};

/**
 * One page of a list. Past the end it is empty, with `page` above `max_page`. Guesses: a `per_page` over the maximum
 * is reduced to it, 0 counts as 1, and an empty list has one page (`max_page_zero` switches to the other answer).
 */
export const paged = <T>(all: T[], query: Query, { max_per_page, max_page_zero }: Settings): Page<T> => {
  const page = count(query, 'page', 1);
  const per_page = Math.min(count(query, 'per_page', DEFAULT_PER_PAGE), max_per_page);
  const pages = Math.ceil(all.length / per_page);
  return {
    rows: all.slice((page - 1) * per_page, page * per_page),
    fields: {
      total_count: all.length,
      page,
      per_page,
      max_page: max_page_zero ? pages : Math.max(1, pages),
    },
  };
};
