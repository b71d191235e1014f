import type { World } from '../../kernel/world.js';
import type { Settings } from '../settings.js';

const INTERVAL_MS = 10_000;
const PER_DAY = 200_000;
const DAY_MS = 24 * 3_600_000;

/** Counts requests against HighLevel's limits, which apply per app and location: 100 in 10 s, 200,000 a day. */
export class RateLimit {
  #interval = 0;
  #inInterval = 0;
  #day = 0;
  #inDay = 0;

  constructor(
    readonly world: World,
    readonly settings: Settings,
  ) {}

  /** Counts one request; returns the headers for its answer. */
  count(): Record<string, string> {
    const now = this.world.time();
    const interval = Math.floor(now / INTERVAL_MS);
    const day = Math.floor(now / DAY_MS);
    this.#inInterval = interval === this.#interval ? this.#inInterval + 1 : 1;
    this.#inDay = day === this.#day ? this.#inDay + 1 : 1;
    this.#interval = interval;
    this.#day = day;
    return {
      'x-ratelimit-limit-daily': String(PER_DAY),
      'x-ratelimit-daily-remaining': String(Math.max(0, PER_DAY - this.#inDay)),
      'x-ratelimit-daily-reset': String((day + 1) * DAY_MS - now),
      'x-ratelimit-interval-milliseconds': String(INTERVAL_MS),
      'x-ratelimit-max': String(this.settings.rate_limit_max),
      'x-ratelimit-remaining': String(Math.max(0, this.settings.rate_limit_max - this.#inInterval)),
    };
  }

  get exceeded(): boolean {
    return this.settings.enforce_rate_limit && this.#inInterval > this.settings.rate_limit_max;
  }

  clear(): void {
    this.#interval = 0;
    this.#inInterval = 0;
    this.#day = 0;
    this.#inDay = 0;
  }
}
