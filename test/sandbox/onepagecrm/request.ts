/** A request to send and check. */
export interface Request {
  method: string;
  url: string;
  body?: unknown;
}

export const get = (url: string): Request => ({ method: 'GET', url });
export const post = (url: string, body: unknown): Request => ({ method: 'POST', url, body });
export const put = (url: string, body: unknown = {}): Request => ({ method: 'PUT', url, body });
export const patch = (url: string, body: unknown = {}): Request => ({ method: 'PATCH', url, body });
export const remove = (url: string): Request => ({ method: 'DELETE', url });

/** The smallest picture there is, as PNG. */
export const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
