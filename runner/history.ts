import { masked } from '../sandbox/kernel/request_log.js';

/** One request of the app, as Zapier's own history would show it: no headers, no keys. */
export interface HistoryEntry {
  method: string;
  /** Without the query, which may hold personal data such as an email. */
  url: string;
  /** 0 when no answer came. */
  status: number;
  milliseconds: number;
  /** Body of a request that a dry run held back. */
  held?: unknown;
  /** Bodies of request and answer, if asked for; without secrets. */
  sent?: unknown;
  got?: unknown;
}

interface AppRequest {
  url?: string;
  method?: string;
  body?: unknown;
  /** Core hands this on from the request to its response. */
  middlewareData?: { reads?: unknown; handoffHistory?: { entry: HistoryEntry; started: number } };
}

interface AppResponse {
  status: number;
  /** Throws where the app reads the answer itself. */
  content?: unknown;
  request?: AppRequest;
}

/** Ends a dry run of a step before its first write leaves. */
export class HeldBack extends Error {}

/** This app marks the requests that change nothing; for any other app, only a GET counts as one. */
const isWrite = ({ method = 'GET', middlewareData }: AppRequest): boolean =>
  middlewareData?.reads === undefined ? method !== 'GET' : middlewareData.reads !== true;

const SECRET = /(password|secret|token|authorization|api_?key|auth_?key)$/i;

const withoutSecrets = (value: unknown): unknown => masked(value, (key) => SECRET.test(key));

const bodyOf = (response: AppResponse): unknown => {
  try {
    return parsed(response.content);
  } catch {
    return '(read by the app itself)';
  }
};

const parsed = (body: unknown): unknown => {
  if (typeof body !== 'string') return body === undefined ? undefined : '(file)';
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
};

/** Watches what an app sends, through the app's own middleware. In a dry run it holds writes back. */
export class History {
  readonly entries: HistoryEntry[] = [];

  constructor(
    readonly dryRun: boolean,
    /** Whether entries hold the bodies too. */
    readonly payloads = false,
  ) {}

  /** The app with this history in its middleware. */
  watch<T extends object>(app: T): T {
    const before = [Reflect.get(app, 'beforeRequest') ?? []].flat();
    const after = [Reflect.get(app, 'afterResponse') ?? []].flat();
    return {
      ...app,
      beforeRequest: [...before, (request: AppRequest) => this.#send(request)],
      afterResponse: [(response: AppResponse) => this.#receive(response), ...after],
    };
  }

  /** The entries since the last call. */
  take(): HistoryEntry[] {
    return this.entries.splice(0);
  }

  #send(request: AppRequest): AppRequest {
    const method = request.method ?? 'GET';
    const url = request.url ?? '';
    const entry: HistoryEntry = { method, url: url.split('?')[0] ?? '', status: 0, milliseconds: 0 };
    this.entries.push(entry);
    if (this.payloads && request.body !== undefined) entry.sent = withoutSecrets(parsed(request.body));
    if (this.dryRun && isWrite(request)) {
      entry.held = parsed(request.body);
      throw new HeldBack();
    }
    request.middlewareData = {
      ...request.middlewareData,
      handoffHistory: { entry, started: performance.now() },
    };
    return request;
  }

  #receive(response: AppResponse): AppResponse {
    const sent = response.request?.middlewareData?.handoffHistory;
    if (sent) {
      sent.entry.status = response.status;
      sent.entry.milliseconds = Math.round(performance.now() - sent.started);
      if (this.payloads) sent.entry.got = withoutSecrets(bodyOf(response));
    }
    return response;
  }
}
