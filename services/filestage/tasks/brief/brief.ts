/** Makes the one-page PDF of a brief. */
import PDFDocument from 'pdfkit';
import { openFaces } from './faces.js';
import { LINE_END } from './limits.js';
import { linesOf } from './lines.js';
import { charactersOf, runFor, runsOf } from './runs.js';

/** What a brief says. */
export interface Brief {
  title: string;
  /** `YYYY-MM-DD` */
  day: string;
  /** Plain text; each line is a paragraph. */
  text: string;
}

/** All sizes are in points. */
const MARGIN = 56;
const LINE_HEIGHT = 1.4;
const STYLES = {
  title: { size: 20, color: '#111111', below: 4 },
  day: { size: 10, color: '#666666', below: 18 },
  text: { size: 11, color: '#111111', below: 4 },
} as const;

type Style = (typeof STYLES)[keyof typeof STYLES];

const collected = (document: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });

/** An A4 PDF: one page if the text fits, otherwise as many as it takes. */
export const writeBrief = async ({ title, day, text }: Brief): Promise<Buffer> => {
  // An empty font name keeps pdfkit from loading the standard fonts, which have only Latin letters.
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    font: '',
    info: { Title: title },
  });
  const bytes = collected(document);
  const faces = openFaces(document);
  const { width, height } = document.page;
  let y = MARGIN;

  /** Widths of what is drawn, measured once per size. */
  const widths = new Map<string, number>();
  const widthOf = (character: string, { size }: Style): number => {
    const run = runFor(character, faces);
    const key = `${size}:${run.face}:${run.text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const wide = document.font(run.face).fontSize(size).widthOfString(run.text);
    widths.set(key, wide);
    return wide;
  };

  const drawLine = (characters: string[], { size, color }: Style): void => {
    if (y + size * LINE_HEIGHT > height - MARGIN) {
      document.addPage();
      y = MARGIN;
    }
    let x = MARGIN;
    for (const run of runsOf(characters, faces)) {
      document.font(run.face).fontSize(size).fillColor(color).text(run.text, x, y, { lineBreak: false });
      x += document.widthOfString(run.text);
    }
    y += size * LINE_HEIGHT;
  };

  const write = (content: string, style: Style): void => {
    for (const paragraph of content.split(LINE_END)) {
      const lines = linesOf(charactersOf(paragraph), width - 2 * MARGIN, (character) =>
        widthOf(character, style),
      );
      for (const line of lines) drawLine(line, style);
      y += style.below;
    }
  };

  write(title, STYLES.title);
  write(day, STYLES.day);
  write(text, STYLES.text);
  document.end();
  return bytes;
};
