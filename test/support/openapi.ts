import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, OpenAPIBackend } from 'openapi-backend';

/** The folder of the vendors' OpenAPI files. Tests that need them are skipped, and say so, without it. */
export const SPECS_DIR = process.env.SPECS_DIR ?? '';

/** OnePageCRM's is YAML, which `prepare_modules.mjs` turned into JSON. */
const FILES = {
  onepagecrm: join('node_modules', '.cache', 'handoff-test', 'onepagecrm.openapi.json'),
  highlevel: join(SPECS_DIR, 'highlevel.openapi.json'),
};
export type Referee = keyof typeof FILES;

const read = (vendor: Referee): Document => JSON.parse(readFileSync(FILES[vendor], 'utf8'));

/** A place where the vendor's file is wrong or silent, and who says so. */
export interface Deviation {
  /** `GET /contacts`, as the file writes the path; `*` stands for every operation. */
  operation: string;
  /** Where it stands: part of the referee's complaint, e.g. `query partial`. */
  complaint: string;
  /** Where the truth comes from. */
  source: string;
}

export interface Exchange {
  method: string;
  /** Path after the API's base, with query. */
  url: string;
  headers?: Record<string, string>;
  body?: unknown;
}

export interface Verdict {
  operation: string;
  complaints: string[];
}

/** Every operation of a vendor's file, as `GET /contacts/{contact_id}`. */
export const operationsIn = (vendor: Referee): string[] => {
  const { paths = {} } = read(vendor);
  return Object.entries(paths).flatMap(([path, item]) =>
    ['get', 'post', 'put', 'patch', 'delete']
      .filter((method) => method in (item ?? {}))
      .map((method) => `${method.toUpperCase()} ${path}`),
  );
};

const nodeAt = (definition: unknown, ref: string): unknown =>
  ref
    .slice(2)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (node, key) =>
        typeof node === 'object' && node !== null ? new Map(Object.entries(node)).get(key) : undefined,
      definition,
    );

const refOf = (node: unknown): string | undefined =>
  typeof node === 'object' && node !== null && '$ref' in node && typeof node.$ref === 'string'
    ? node.$ref
    : undefined;

/** Points every reference at its end: the quick dereferencing stops at a reference to a reference. */
const followChains = (definition: unknown, node: unknown = definition): void => {
  if (typeof node !== 'object' || node === null) return;
  for (let next = refOf(node); next; next = refOf(nodeAt(definition, next)))
    Object.assign(node, { $ref: next });
  for (const child of Object.values(node)) followChains(definition, child);
};

/** Judges requests and answers by a vendor's OpenAPI file, less the listed deviations. */
export class OpenApiReferee {
  readonly used = new Set<Deviation>();

  private constructor(
    private readonly api: OpenAPIBackend,
    private readonly deviations: Deviation[],
  ) {}

  static async load(vendor: Referee, deviations: Deviation[]): Promise<OpenApiReferee> {
    const definition = read(vendor);
    followChains(definition);
    const api = new OpenAPIBackend({
      definition,
      quick: true,
      // `/contacts/` and `/contacts` are two paths in HighLevel's file.
      ignoreTrailingSlashes: false,
      ajvOpts: { strict: false, allErrors: true, validateFormats: false },
    });
    await api.init();
    return new OpenApiReferee(api, deviations);
  }

  /** What the file says against this request; an unknown operation is a complaint. */
  request({ method, url, headers = {}, body }: Exchange): Verdict {
    const [path = '', query = ''] = url.split('?');
    const request = { method, path, query, headers, body };
    const operation = this.api.matchOperation(request);
    if (!operation) return this.#verdict(`${method} ${path}`, ['operation is not in the file']);
    const name = `${operation.method.toUpperCase()} ${operation.path}`;
    const { errors } = this.api.validateRequest(request, operation);
    return this.#verdict(
      name,
      (errors ?? []).map(
        ({ instancePath, params, message }) =>
          `request ${instancePath.slice(1).replaceAll('/', '.')} ${message} ${JSON.stringify(params)}`,
      ),
    );
  }

  /** What the file says against this answer to that request. */
  answer({ method, url, headers = {} }: Exchange, status: number, body: unknown): Verdict {
    const [path = '', query = ''] = url.split('?');
    const operation = this.api.matchOperation({ method, path, query, headers });
    if (!operation) return this.#verdict(`${method} ${path}`, ['operation is not in the file']);
    const name = `${operation.method.toUpperCase()} ${operation.path}`;
    if (!operation.responses?.[status] && !operation.responses?.default) {
      return this.#verdict(name, [`answer status ${status} is not in the file`]);
    }
    const { errors } = this.api.validateResponse(body, operation, status);
    return this.#verdict(
      name,
      (errors ?? []).map(
        ({ instancePath, params, message }) =>
          `answer ${status} ${instancePath.slice(1).replaceAll('/', '.')} ${message} ${JSON.stringify(params)}`,
      ),
    );
  }

  #verdict(operation: string, complaints: string[]): Verdict {
    const open = complaints.filter((complaint) => {
      const known = this.deviations.find(
        (deviation) =>
          (deviation.operation === '*' || deviation.operation === operation) &&
          complaint.includes(deviation.complaint),
      );
      if (known) this.used.add(known);
      return !known;
    });
    return { operation, complaints: open };
  }
}
