import { describe, expect, it } from '@jest/globals';
import { linesOf } from '../../../../../services/filestage/tasks/brief/lines.js';
import { charactersOf, runsOf } from '../../../../../services/filestage/tasks/brief/runs.js';

describe('brief runs', () => {
  const FACES = [
    { name: 'latin', has: (codePoint: number) => codePoint < 0x250 || codePoint === 0x301 },
    { name: 'cyrillic', has: (codePoint: number) => codePoint >= 0x400 && codePoint < 0x500 },
  ];
  const runs = (text: string) => runsOf(charactersOf(text), FACES);

  describe('runs', () => {
    it('change where the face does', () => {
      expect(runs('Hi Мир!')).toEqual([
        { face: 'latin', text: 'Hi ' },
        { face: 'cyrillic', text: 'Мир' },
        { face: 'latin', text: '!' },
      ]);
    });

    it('show an empty box for each character that no face has', () => {
      expect(runs('日本 👩‍👩‍👧 ❤️')).toEqual([{ face: 'latin', text: '□□ □ □' }]);
    });

    it('leave out what shows nothing', () => {
      expect(runs('a\u200bb\u00adc\u0007\td')).toEqual([{ face: 'latin', text: 'abc    d' }]);
    });
  });

  describe('characters', () => {
    it('are the same however long the word is', () => {
      const letter = 'a\u0316\u0301';
      expect(charactersOf(letter.repeat(1_000))).toEqual(Array(1_000).fill(letter.normalize('NFC')));
      expect(charactersOf('👩‍👩‍👧'.repeat(200))).toHaveLength(200);
      const marked = `b${'\u0316'.repeat(150)}`;
      expect(charactersOf(marked.repeat(3))).toEqual(Array(3).fill(`b${'\u0316'.repeat(30)}`));
    });

    it('bear as many marks as anybody writes', () => {
      const [first = ''] = charactersOf(`b${'\u0316'.repeat(10_000)}`);
      expect(first).toBe(`b${'\u0316'.repeat(30)}`);
    });
  });

  describe('lines', () => {
    const lines = (text: string) => linesOf([...text], 10, () => 1).map((line) => line.join(''));

    it.each([
      ['', ['']],
      ['short', ['short']],
      ['one two three', ['one two ', 'three']],
      ['exactly te n', ['exactly te', 'n']],
      ['abcdefghijklmno p', ['abcdefghij', 'klmno p']],
      ['abcdefghijklmnopqrstu', ['abcdefghij', 'klmnopqrst', 'u']],
      ['abcdefghij klmno pqrs', ['abcdefghij', 'klmno pqrs']],
      ['  indented', ['  indented']],
    ])('break %j into %j', (text, wanted) => {
      expect(lines(text)).toEqual(wanted);
    });

    it.each([6, 12])('hold one letter at least, however wide: %i of 10', (wide) => {
      expect(linesOf([...'日本語'], 10, () => wide)).toEqual([['日'], ['本'], ['語']]);
      expect(linesOf([...'日 本'], 10, () => wide)).toEqual([['日'], ['本']]);
    });
  });
});
