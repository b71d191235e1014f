/** Deals as one text. */
import { join } from '../../platform/values.js';
import type { Deal } from './record.js';

/** Deals in plain text, one per line: what it is, what it is worth, how far along it is, and whose it is. */
export const digestOf = (deals: Deal[]): string =>
  deals
    .map((deal) => {
      const { name, total_amount, status, stage_name, contact_name, company_name } = deal;
      const day = deal.closed_at?.slice(0, 10) ?? deal.expected_close_date;
      return join([name, total_amount, stage_name ?? status, contact_name, company_name, day], ' · ');
    })
    .join('\n');
