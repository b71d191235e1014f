/** The faces that a brief is set in. */
import cyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff';
import greek from '@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff';
import latin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff';
import latinExt from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff';
import vietnamese from '@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff';
import { property } from '../../../../platform/error_answers.js';
import { unpack } from './unpack.js';

/** Noto Sans in parts, the most common first: each holds only the letters of some languages. */
const FILES = { latin, latinExt, vietnamese, cyrillic, greek };

/** One part of the typeface, as registered with a document. */
export interface Face {
  name: string;
  has(codePoint: number): boolean;
}

interface Glyphs {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

const isGlyphs = (value: unknown): value is Glyphs =>
  typeof value === 'object' && value !== null && 'hasGlyphForCodePoint' in value;

/** The font that pdfkit has just opened. pdfkit does not make it public, so this fails loudly if that ever changes. */
const openedIn = (document: PDFKit.PDFDocument): Glyphs => {
  const font = property(property(document, '_font'), 'font');
  if (!isGlyphs(font)) throw new Error('pdfkit does not show its font any more.');
  return font;
};

/** Registers every part with the document. Only parts that are drawn with get into the file. */
export const openFaces = (document: PDFKit.PDFDocument): Face[] =>
  Object.entries(FILES).map(([name, bytes]) => {
    const glyphs = openedIn(document.registerFont(name, unpack(Buffer.from(bytes))).font(name));
    return { name, has: (codePoint) => glyphs.hasGlyphForCodePoint(codePoint) };
  });
