/** Multipart bodies. */
import { randomUUID } from 'node:crypto';

/** A file inside a form. */
export interface FormFile {
  name: string;
  contentType: string;
  /** Length of `content` in bytes. */
  size: number;
  content: AsyncIterable<Buffer>;
}

/** A request body with its type and its length in bytes. */
interface Encoded {
  body: AsyncIterable<Buffer>;
  contentType: string;
  length: number;
}

/** A text inside a quoted name, as browsers write it. */
const quoted = (name: string): string =>
  name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

async function* between(head: Buffer, content: AsyncIterable<Buffer>, tail: Buffer): AsyncGenerator<Buffer> {
  yield head;
  yield* content;
  yield tail;
}

/** `multipart/form-data` of these fields, in order, and then the file: anything after the file is ignored. */
export const formData = (fields: Readonly<Record<string, string>>, file: FormFile): Encoded => {
  const boundary = `handoff-${randomUUID()}`;
  const part = (head: string): string => `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n`;
  const before = Object.entries(fields).map(
    ([name, value]) => `${part(`name="${quoted(name)}"`)}\r\n${value}\r\n`,
  );
  const ofFile = `${part(`name="file"; filename="${quoted(file.name)}"`)}Content-Type: ${file.contentType}\r\n\r\n`;
  const head = Buffer.from(before.join('') + ofFile);
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  return {
    body: between(head, file.content, tail),
    contentType: `multipart/form-data; boundary=${boundary}`,
    length: head.length + file.size + tail.length,
  };
};
