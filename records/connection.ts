/** How a service is connected. */
import type { Api, AuthData, Client } from '../platform/client.js';

/** Who the connection belongs to, as the connection test found it. */
export interface Account {
  /** Id of the user or account. */
  id: string;
  /** A name that a person recognizes, without the service's name, e.g. `Ada Lane (Acme)`. */
  name: string;
}

/** A field of the connection form that belongs to one service. */
export interface ConnectionField {
  key: 'api_key' | 'user_id' | 'location_id' | 'host_url' | 'connection_name';
  label: string;
  /** Says where to find the value, with a link. */
  helpText: string;
  required: boolean;
  placeholder?: string;
}

/** What a sign-in returns, by key of the connection. A refresh token may work only once. */
export type Tokens = Record<string, string> & { access_token: string; refresh_token: string };

/** Signing in by OAuth2, for the app that connects only this service. Zapier keeps the app's id and secret. */
export interface OAuth2 {
  /** What the sign-in itself fills in for the connection, besides the tokens. */
  computed: Array<{ key: string; label: string }>;
  /** The page on which the user allows access. */
  authorizeUrl(request: { state: string; redirect_uri: string }): string;
  getAccessToken(client: Client, grant: { code: string; redirect_uri: string }): Promise<Tokens>;
  /** Returns both tokens, as the old refresh token may no longer be valid. */
  refreshAccessToken(client: Client, refreshToken: string): Promise<Tokens>;
}

export interface Connection extends Api {
  /** Used in place of the fields if the app connects only this service. */
  oauth2?: OAuth2;
  fields: ConnectionField[];
  /** A sentence about a value that cannot be right, or undefined. Makes no request. */
  check?(auth: AuthData): string | undefined;
  /** One cheap authenticated call. */
  test(client: Client): Promise<Account>;
}
