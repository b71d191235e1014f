import { afterEach, describe, expect, it, jest } from '@jest/globals';
import _ from 'lodash';
import PDFDocument from 'pdfkit';
import { writeBrief } from '../../../../../services/filestage/tasks/brief/brief.js';
import { pageCount, placesOf, readText } from '../../read_pdf.js';

describe('brief brief', () => {
  const DAY = '2026-11-22';
  const textOf = async (text: string) => readText(await writeBrief({ title: 'T', day: DAY, text }));

  afterEach(() => {
    jest.restoreAllMocks();
  });

  describe('the brief', () => {
    it('is one page with title, day and text', async () => {
      const pdf = await writeBrief({ title: 'Spring campaign', day: DAY, text: 'First.\r\n\r\nSecond.' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pageCount(pdf)).toBe(1);
      expect(readText(pdf)).toEqual(['Spring campaign', DAY, 'First.', 'Second.']);
    });

    it.each([
      ['Zażółć gęślą jaźń, Žižkov, Iğdır'],
      ['Съешь ещё этих мягких булок'],
      ['Γειά σου κόσμε'],
      ['Tiếng Việt rất đẹp: 12 €'],
      ['a\u0301 as one letter is á'],
    ])('writes %s', async (text) => {
      expect(await textOf(text)).toEqual(['T', DAY, text.normalize('NFC')]);
    });

    it('embeds only the faces that it draws with', async () => {
      const fonts = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/Subtype \/Type0/g)].length;
      expect(fonts(await writeBrief({ title: 'T', day: DAY, text: 'Latin' }))).toBe(1);
      expect(fonts(await writeBrief({ title: 'T', day: DAY, text: 'Latin и Ελλ' }))).toBe(3);
    });

    it('loses no word of a text that is longer than a page', async () => {
      const words = Array.from({ length: 1_500 }, (_, index) => `word${index}`);
      const pdf = await writeBrief({ title: 'T', day: DAY, text: words.join(' ') });
      expect(pageCount(pdf)).toBe(4);
      expect(readText(pdf).slice(2).join(' ').split(/\s+/)).toEqual(words);
    });

    it.each([
      ['a word without an end', 'x'.repeat(20_000)],
      ['wide letters', 'W'.repeat(20_000)],
      ['blanks', ' '.repeat(20_000)],
      ['marks on one letter', `a${'\u0301'.repeat(19_999)}`],
      ['letters that no face has', '日'.repeat(20_000)],
      ['lines', 'a\n'.repeat(2_000)],
    ])(
      'measures each of 20,000 characters a few times at most, and takes 200 MB: %s',
      async (_what, text) => {
        await textOf('The fonts are read once.');
        const measured = jest.spyOn(PDFDocument.prototype, 'widthOfString');
        const before = process.resourceUsage();
        await writeBrief({ title: 'T', day: DAY, text });
        expect(process.resourceUsage().maxRSS - before.maxRSS).toBeLessThan(200_000);
        // What takes the time: a word that is measured from its beginning at every character takes forever.
        const characters = measured.mock.calls.reduce((sum, [each]) => sum + String(each).length, 0);
        expect(characters).toBeGreaterThan(0);
        expect(characters).toBeLessThan(4 * 20_000);
      },
    );

    it.each([1, 10, 12, 20])(
      'fills its pages between the margins, under a title of %i words',
      async (words) => {
        const title = 'Long title '.repeat(words);
        const pdf = await writeBrief({ title, day: DAY, text: 'W'.repeat(8_000) });
        const pages = placesOf(pdf);
        const [letters = [], next = []] = [0, 1].map((page) =>
          pages[page]?.filter(({ size }) => size === 11),
        );
        expect(Math.max(...next.map(({ y }) => y))).toBeGreaterThan(765);
        expect(pages.flat().filter(({ x, y }) => x !== 56 || y < 56 || y > 780)).toEqual([]);
        // There is no room for another line.
        expect(Math.min(...letters.map(({ y }) => y))).toBeLessThan(56 + 16);
        expect(
          letters.slice(1).filter(({ y }, i) => Math.abs((letters[i]?.y ?? 0) - y - 15.4) > 0.01),
        ).toEqual([]);
        // As many letters as fit between the margins.
        expect(
          new Set(
            readText(pdf)
              .slice(-100, -1)
              .map((line) => line.length),
          ),
        ).toEqual(new Set([47]));
      },
    );

    it('draws another alphabet on the same line', async () => {
      const [runs = []] = placesOf(await writeBrief({ title: 'T', day: DAY, text: 'Hi Мир! '.repeat(40) }));
      const rows = Object.values(_.groupBy(runs.slice(2), ({ y }) => y));
      expect(rows).toHaveLength(4);
      for (const row of rows) {
        expect(row[0]?.x).toBe(56);
        for (const [i, { x }] of row.slice(1).entries()) expect(x).toBeGreaterThan((row[i]?.x ?? 0) + 10);
      }
    });

    it('wraps a title, and cuts a word that is wider than the page', async () => {
      const address = `https://example.com/${'a'.repeat(300)}`;
      const lines = readText(
        await writeBrief({ title: 'Long title '.repeat(12).trim(), day: DAY, text: address }),
      );
      const day = lines.indexOf(DAY);
      expect(day).toBe(3);
      expect(lines.slice(0, day).join('')).toBe('Long title '.repeat(12).trim());
      expect(lines.length).toBeGreaterThan(day + 2);
      expect(lines.slice(day + 1).join('')).toBe(address);
    });
  });
});
