/** One part of a multipart/form-data body. */
export interface Part {
  name: string;
  filename?: string;
  contentType?: string;
  bytes: Buffer;
}

const parameter = (header: string, name: string): string | undefined =>
  new RegExp(`(?:^|[;\\s])${name}="([^"]*)"`, 'i').exec(header)?.[1];

const utf8 = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('utf8');

/** Parts in the order they were sent; `undefined` when the body is not multipart/form-data. */
export const readMultipart = (contentType: string, body: Buffer): Part[] | undefined => {
  const [, quoted, plain] =
    /^multipart\/form-data;.*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (!boundary) return undefined;
  // latin1 keeps every byte as one character, so that binary files survive as a string.
  const chunks = `\r\n${body.toString('latin1')}`.split(`\r\n--${boundary}`).slice(1, -1);
  return chunks.map((chunk) => {
    const end = chunk.indexOf('\r\n\r\n');
    const head = utf8(chunk.slice(0, end));
    const filename = parameter(head, 'filename');
    const type = /content-type:\s*([^\r\n]+)/i.exec(head)?.[1];
    return {
      name: parameter(head, 'name') ?? '',
      ...(filename !== undefined && { filename }),
      ...(type !== undefined && { contentType: type }),
      bytes: Buffer.from(chunk.slice(end + 4), 'latin1'),
    };
  });
};
