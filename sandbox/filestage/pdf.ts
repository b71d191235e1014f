const LINES_PER_PAGE = 48;

const pages = (lines: string[]): string[][] => {
  const cut: string[][] = [];
  for (let i = 0; i < Math.max(lines.length, 1); i += LINES_PER_PAGE)
    cut.push(lines.slice(i, i + LINES_PER_PAGE));
  return cut;
};

/** A PDF string. The built-in font knows Latin letters only; others become question marks. */
const literal = (line: string): string =>
  `(${line.replace(/[^\u0020-\u00ff]/gu, '?').replace(/[\\()]/g, '\\$&')})`;

const content = (lines: string[]): string => {
  const text = `BT /F1 11 Tf 14 TL 56 780 Td\n${lines.map((line) => `${literal(line)} Tj T*`).join('\n')}\nET`;
  return `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
};

/** A plain A4 document, one line of text per entry. */
export const pdf = (lines: string[]): Buffer => {
  const sheets = pages(lines);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${sheets.length} /Kids [${sheets.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...sheets.flatMap((sheet, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
      content(sheet),
    ]),
  ];

  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const start = file.length;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
};
