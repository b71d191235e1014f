import _ from 'lodash';
import type { OpenAPIBackend } from 'openapi-backend';

/** The folder of the vendors' OpenAPI files. Tests that need them are skipped, and say so, without it. */
export const SPECS_DIR = process.env.SPECS_DIR ?? '';

export type Referee = 'onepagecrm' | 'highlevel';

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
export const operationsIn = async (vendor: Referee): Promise<string[]> => {
  const api = await ofWorker.openApiOf(vendor);
  return api.router.getOperations().map(({ method, path }) => `${method.toUpperCase()} ${path}`);
};

type Schema = Record<string, unknown>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const BY_TYPE: Record<string, unknown> = { string: 'text', number: 1.5, integer: 1, boolean: true };

/** A value such as a schema of the file describes: its own example, or one made of the types. */
const sampled = (schema: Schema): unknown => {
  if (isSchema(schema.properties)) return _.mapValues(_.pickBy(schema.properties, isSchema), sampled);
  if (schema.type === 'array') return isSchema(schema.items) ? [sampled(schema.items)] : [];
  if (typeof schema.example === typeof BY_TYPE[String(schema.type)]) return schema.example;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (schema.format === 'date-time') return '2026-03-02T09:15:00.000Z';
  return BY_TYPE[String(schema.type)] ?? {};
};

/** A record such as the vendor's file describes under this name, with every key. */
export const exampleOf = async (vendor: Referee, name: string): Promise<Record<string, unknown>> => {
  const { definition } = await ofWorker.openApiOf(vendor);
  const schema: unknown = _.get(definition, ['components', 'schemas', name]);
  const example = isSchema(schema) && sampled(schema);
  if (!isSchema(example)) throw new Error(`The file of ${vendor} has no record ${name}.`);
  return example;
};

/** Checks requests and answers against a vendor's OpenAPI file, except for the listed deviations. */
export class OpenApiReferee {
  readonly used = new Set<Deviation>();

  private constructor(
    private readonly api: OpenAPIBackend,
    private readonly deviations: Deviation[],
  ) {}

  static async load(vendor: Referee, deviations: Deviation[]): Promise<OpenApiReferee> {
    return new OpenApiReferee(await ofWorker.openApiOf(vendor), deviations);
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
