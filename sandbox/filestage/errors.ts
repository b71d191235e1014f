import type { Answer, ErrorAnswer } from '../kernel/emulator.js';

/** A request that the API refuses. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** 400. */
export const invalid = (message: string): ApiError => new ApiError(400, message);

/** The body of an error answer. Not documented: a guess. */
const answer = (status: number, message: string, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: { message },
});

export const REFUSALS: Record<ErrorAnswer, Answer> = {
  bad_credentials: answer(401, 'Unauthorized'),
  forbidden: answer(403, 'Forbidden'),
  not_found: answer(404, 'Not Found'),
  throttled: answer(429, 'Too Many Requests', { 'retry-after': '5' }),
  server_error: answer(500, 'Internal Server Error'),
};

const hasStatusCode = (error: unknown): error is Error & { statusCode: number } =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number';

/** The answer to any error that a route threw. */
export const answerTo = (error: unknown): Answer => {
  if (error instanceof ApiError) return answer(error.status, error.message);
  if (hasStatusCode(error)) return answer(error.statusCode, error.message);
  // A bug in the sandbox itself: say which one.
  return answer(500, `Internal Server Error: ${error instanceof Error ? error.message : String(error)}`);
};
