/** Unpacks a WOFF font, whose tables fontkit would otherwise inflate again for every letter that it has not drawn yet. */
import { inflateSync } from 'node:zlib';

/** Lengths in bytes of headers and of directory entries: WOFF 1.0, OpenType. */
const WOFF = { header: 44, entry: 20 };
const SFNT = { header: 12, entry: 16 };

const padded = (length: number): number => (length + 3) & ~3;

/** The font as OpenType. */
export const unpack = (woff: Buffer): Buffer => {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_each, i) => {
    const at = WOFF.header + i * WOFF.entry;
    const offset = woff.readUInt32BE(at + 4);
    const packed = woff.readUInt32BE(at + 8);
    const length = woff.readUInt32BE(at + 12);
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    };
  });
  const start = SFNT.header + count * SFNT.entry;
  const font = Buffer.alloc(tables.reduce((size, { bytes }) => size + padded(bytes.length), start));
  const power = Math.floor(Math.log2(count));
  const range = 2 ** power * SFNT.entry;
  woff.copy(font, 0, 4, 8);
  [count, range, power, count * SFNT.entry - range].forEach((value, i) => {
    font.writeUInt16BE(value, 4 + i * 2);
  });
  let offset = start;
  tables.forEach(({ tag, checksum, bytes }, i) => {
    const at = SFNT.header + i * SFNT.entry;
    tag.copy(font, at);
    [checksum, offset, bytes.length].forEach((value, part) => {
      font.writeUInt32BE(value, at + 4 + part * 4);
    });
    bytes.copy(font, offset);
    offset += padded(bytes.length);
  });
  return font;
};
