import { randomUUID } from 'node:crypto';

/** A file as a form carries it. */
export interface FormFile {
  name: string;
  contentType: string;
  bytes: Buffer;
}

/** A request body with its type. */
interface Encoded {
  body: Buffer;
  contentType: string;
}

/** Inside a quoted name, as browsers write it. */
const quoted = (name: string): string =>
  name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** `multipart/form-data` of these fields, in their order, and then the file: what comes after it does not count. */
export const formData = (fields: Readonly<Record<string, string>>, file: FormFile): Encoded => {
  const boundary = `handoff-${randomUUID()}`;
  const part = (head: string): string => `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n`;
  const before = Object.entries(fields).map(
    ([name, value]) => `${part(`name="${quoted(name)}"`)}\r\n${value}\r\n`,
  );
  const head = `${part(`name="file"; filename="${quoted(file.name)}"`)}Content-Type: ${file.contentType}\r\n\r\n`;
  return {
    body: Buffer.concat([
      Buffer.from(before.join('') + head),
      file.bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
    contentType: `multipart/form-data; boundary=${boundary}`,
  };
};
