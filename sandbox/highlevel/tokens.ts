import type { World } from '../kernel/world.js';
import { API_KEY, COMPANY_ID, LOCATION_ID } from './demo.js';
import { SCOPES, type Scope, scopesIn } from './scopes.js';
import type { Settings } from './settings.js';

/** What a bearer token gives access to. */
export interface Token {
  userType: 'Location' | 'Company';
  scopes: readonly Scope[];
  /** The `createdBy.sourceId` of contacts created with it. */
  sourceId: string;
}

/** What an installation granted; codes, access tokens and refresh tokens refer to it. */
export interface Grant extends Token {
  clientId: string;
  redirectUri: string;
}

interface Issued {
  grant: Grant;
  expiresAt: number;
}

const CODE_LIFE_MS = 10 * 60_000;
const REFRESH_LIFE_MS = 365 * 24 * 3_600_000;

/** The static demo token and every issued token, by the world's clock. */
export class Tokens {
  readonly #codes = new Map<string, Issued>();
  readonly #access = new Map<string, Issued>();
  readonly #refresh = new Map<string, Issued>();

  constructor(
    readonly world: World,
    readonly settings: Settings,
  ) {}

  /** The token of an Authorization header; undefined if it is wrong, expired or revoked. */
  of(authorization: string | undefined): Token | undefined {
    const bearer = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? '';
    if (bearer === API_KEY) {
      const missing = scopesIn(this.settings.missing_scopes);
      return {
        userType: 'Location',
        scopes: SCOPES.filter((scope) => !missing.includes(scope)),
        sourceId: 'ACMEdemoIntegration1',
      };
    }
    return this.settings.oauth_revoked ? undefined : this.#alive(this.#access, bearer);
  }

  code(grant: Grant): string {
    return this.#issue(this.#codes, 'demo-code', grant, CODE_LIFE_MS);
  }

  /** The grant behind a code, which is then used up. */
  redeem(code: string): Grant | undefined {
    const grant = this.#alive(this.#codes, code);
    this.#codes.delete(code);
    return grant;
  }

  /** The grant behind a refresh token, which is then used up. */
  rotate(refreshToken: string): Grant | undefined {
    const grant = this.#alive(this.#refresh, refreshToken);
    this.#refresh.delete(refreshToken);
    return this.settings.oauth_revoked ? undefined : grant;
  }

  /** The body of a successful token answer (OpenAPI `GetAccessCodeSuccessfulResponseDto`). */
  hand(grant: Grant, userId: string): object {
    const seconds = this.settings.oauth_expires_in_seconds;
    return {
      access_token: this.#issue(this.#access, 'demo-access', grant, seconds * 1_000),
      token_type: 'Bearer',
      expires_in: seconds,
      refresh_token: this.#issue(this.#refresh, 'demo-refresh', grant, REFRESH_LIFE_MS),
      scope: grant.scopes.join(' '),
      userType: grant.userType,
      companyId: COMPANY_ID,
      userId,
      ...(grant.userType === 'Location' && { locationId: LOCATION_ID }),
      approvedLocations: [LOCATION_ID],
      isBulkInstallation: grant.userType === 'Company',
    };
  }

  clear(): void {
    for (const issued of [this.#codes, this.#access, this.#refresh]) issued.clear();
  }

  #issue(kept: Map<string, Issued>, prefix: string, grant: Grant, life: number): string {
    const value = `${prefix}-${this.world.id('hex32')}`;
    kept.set(value, { grant, expiresAt: this.world.time() + life });
    return value;
  }

  #alive(kept: Map<string, Issued>, value: string): Grant | undefined {
    const issued = kept.get(value);
    return issued && issued.expiresAt > this.world.time() ? issued.grant : undefined;
  }
}
