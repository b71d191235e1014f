/** Counts the requests of the last second. */
export class Throttle {
  #arrivals: number[] = [];

  /** Whether a request that arrives now (milliseconds) is one too many; with `perSecond` 0, none is. */
  exceeded(now: number, perSecond: number): boolean {
    this.#arrivals = this.#arrivals.filter((arrival) => arrival > now - 1_000);
    if (perSecond > 0 && this.#arrivals.length >= perSecond) return true;
    this.#arrivals.push(now);
    return false;
  }

  reset(): void {
    this.#arrivals = [];
  }
}
