import { inflateSync } from 'node:zlib';

/** Bodies of a PDF's objects by number, with their streams unpacked. */
const objectsOf = (pdf: Buffer): Map<string, string> => {
  const objects = new Map<string, string>();
  for (const [, number = '', body = ''] of pdf
    .toString('latin1')
    .matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const stream = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1];
    const packed = stream !== undefined && body.includes('FlateDecode');
    objects.set(number, packed ? body + inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : body);
  }
  return objects;
};

const utf16 = (hex: string): string =>
  Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');

/** Letters by glyph, from a font's own table; a glyph can stand for several. */
const lettersOf = (table: string): string[] =>
  [...table.matchAll(/<[0-9a-f]{4}> <[0-9a-f]{4}> \[([^\]]*)\]/gi)].flatMap(([, entries = '']) =>
    [...entries.matchAll(/<([0-9a-f ]*)>/gi)].map(([, hex = '']) => utf16(hex)),
  );

/** Where a PDF as pdfkit writes it has text, page by page: `x` from the left, `y` from the bottom, and its size, in points. */
export const placesOf = (pdf: Buffer): Array<Array<{ x: number; y: number; size: number }>> =>
  [...objectsOf(pdf).values()]
    .filter((content) => content.includes('BT\n'))
    .map((content) =>
      [...content.matchAll(/BT\n1 0 0 1 ([\d.]+) ([\d.]+) Tm\n\/F\d+ ([\d.]+) Tf/g)].map(
        ([, x, y, size]) => ({
          x: Number(x),
          y: Number(y),
          size: Number(size),
        }),
      ),
    );

/** How many pages a PDF has. */
export const pageCount = (pdf: Buffer): number =>
  [...pdf.toString('latin1').matchAll(/\/Type \/Page\n/g)].length;

/** The lines of a PDF as pdfkit writes it, each as it stands on the page from left to right. */
export const readText = (pdf: Buffer): string[] => {
  const objects = objectsOf(pdf);
  const all = [...objects.values()].join('\n');
  const letters = new Map(
    [...all.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, font = '', id = '']) => {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? '';
      return [font, lettersOf(objects.get(table) ?? '')];
    }),
  );
  const lines = new Map<string, string>();
  let page = 0;
  for (const content of objects.values()) {
    if (!content.includes('BT\n')) continue;
    page += 1;
    for (const [, y = '', font = '', shown = ''] of content.matchAll(
      /BT\n1 0 0 1 [\d.]+ ([\d.]+) Tm\n\/(F\d+) [\d.]+ Tf\n([\s\S]*?)\nET/g,
    )) {
      const glyphs = [...shown.matchAll(/<([0-9a-f]+)>/gi)].flatMap(
        ([, hex = '']) => hex.match(/.{4}/g) ?? [],
      );
      const text = glyphs.map((glyph) => letters.get(font)?.[Number.parseInt(glyph, 16)] ?? '').join('');
      const line = `${page}:${y}`;
      lines.set(line, (lines.get(line) ?? '') + text);
    }
  }
  return [...lines.values()];
};
