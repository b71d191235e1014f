import latin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import PDFDocument from 'pdfkit';
import { openFaces } from '../../../../../services/filestage/tasks/brief/faces.js';
import { unpack } from '../../../../../services/filestage/tasks/brief/unpack.js';

describe('brief faces', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each([undefined, null, 'x', {}])('fail loudly should pdfkit show %j in place of its font', (font) => {
    jest.spyOn(PDFDocument.prototype, 'font').mockImplementation(function (this: PDFKit.PDFDocument) {
      Reflect.set(this, '_font', { font });
      return this;
    });
    const document = new PDFDocument({ font: '' });
    expect(() => openFaces(document)).toThrow('pdfkit does not show its font any more.');
  });

  describe('an unpacked font', () => {
    const woff = Buffer.from(latin);
    const font = unpack(woff);
    const count = woff.readUInt16BE(12);

    /** The table at this place of the font's directory, as OpenType lays it out. */
    const tableAt = (place: number) => {
      const entry = font.subarray(12 + place * 16, 28 + place * 16);
      const offset = entry.readUInt32BE(8);
      return {
        tag: entry.toString('latin1', 0, 4),
        checksum: entry.readUInt32BE(4),
        offset,
        bytes: font.subarray(offset, offset + entry.readUInt32BE(12)),
      };
    };
    const tables = Array.from({ length: count }, (_each, place) => tableAt(place));

    /** The sum of a table's words; that of `head` leaves out the word that holds the sum of the whole font. */
    const sumOf = ({ tag, bytes }: { tag: string; bytes: Buffer }): number => {
      const whole = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
      bytes.copy(whole);
      if (tag === 'head') whole.writeUInt32BE(0, 8);
      let sum = 0;
      for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
      return sum;
    };

    it('begins with the version of the font and the numbers that a search in its directory needs', () => {
      expect(font.subarray(0, 4)).toEqual(woff.subarray(4, 8));
      const power = Math.floor(Math.log2(count));
      const words = [count, 16 * 2 ** power, power, 16 * (count - 2 ** power)];
      expect([4, 6, 8, 10].map((at) => font.readUInt16BE(at))).toEqual(words);
    });

    it('holds every table whole, one after another, each at a word of its own', () => {
      expect(tables.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'loca']));
      expect(tables.map(sumOf)).toEqual(tables.map(({ checksum }) => checksum));
      let next = 12 + 16 * count;
      for (const { offset, bytes } of tables) {
        expect(offset).toBe(next);
        next += Math.ceil(bytes.length / 4) * 4;
      }
      expect(font).toHaveLength(next);
      expect(font).toHaveLength(woff.readUInt32BE(16));
    });

    it('takes a table that was not packed as it is', () => {
      const places = Array.from({ length: count }, (_each, place) => 44 + place * 20);
      const isRaw = (at: number) => woff.readUInt32BE(at + 8) === woff.readUInt32BE(at + 12);
      expect(places.some(isRaw)).toBe(true);
      for (const [place, at] of places.entries()) {
        const from = woff.readUInt32BE(at + 4);
        if (isRaw(at))
          expect(tables[place]?.bytes).toEqual(woff.subarray(from, from + woff.readUInt32BE(at + 8)));
      }
    });
  });
});
