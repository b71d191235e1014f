/** How a service is connected. */
import type { Api, AuthData, Client } from '../platform/client.js';

/** Who the connection belongs to, as the connection test found it. */
export interface Account {
  /** Id of the user or account. */
  id: string;
  /** What a person recognizes, without the service's name, e.g. `Ada Lane (Acme)`. */
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

/** What a sign-in gives, by key of the connection. A refresh token may be used up by its use. */
export type Tokens = Record<string, string> & { access_token: string; refresh_token: string };

/** Signing in by OAuth2, for the app that connects this service alone. Zapier keeps the app's id and secret. */
export interface OAuth2 {
  /** What the sign-in itself fills in of the connection, besides the tokens. */
  computed: Array<{ key: string; label: string }>;
  /** The page on which the user allows it. */
  authorizeUrl(request: { state: string; redirect_uri: string }): string;
  getAccessToken(client: Client, grant: { code: string; redirect_uri: string }): Promise<Tokens>;
  /** Gives both tokens, as the old refresh token may be void from then on. */
  refreshAccessToken(client: Client, refreshToken: string): Promise<Tokens>;
}

export interface Connection extends Api {
  /** Used in place of the fields where the app connects this service alone. */
  oauth2?: OAuth2;
  fields: ConnectionField[];
  /** A sentence about a value that cannot be right, else undefined. Asks nobody. */
  check?(auth: AuthData): string | undefined;
  /** One cheap authenticated call. */
  test(client: Client): Promise<Account>;
}
