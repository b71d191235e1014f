/** Formatted texts as people read them. */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const entity = (whole: string, name: string): string => {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
};

/** HTML tags: any other `<` is an ordinary character, as in `a < b`. */
const BREAKS = /<(?:br|hr|\/p|\/div|\/li|\/tr|\/h[1-6]|\/blockquote)\b[^<>]{0,500}>/gi;
const HTML =
  /<\/?(?:a|abbr|b|blockquote|br|code|del|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|s|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)\b[^<>]{0,2000}>/gi;
/** BBCode tags: anything else in brackets is text. */
const BBCODE =
  /\[\/?(?:b|i|u|s|url|email|img|list|\*|li|ul|ol|quote|code|color|size|font|center|left|right|h[1-6])(?:=[^\][]{0,2000})?\]/gi;

/** Without the tags of HTML and BBCode, with entities as the characters that they stand for. */
export const plainText = (text: string): string =>
  text
    .replace(BREAKS, '\n')
    .replace(HTML, '')
    .replace(BBCODE, '')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, entity);

/** The same in one line. */
export const oneLine = (text: string | null): string =>
  plainText(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether it has more than blanks and the invisible characters that web pages and sheets leave, such as zero-width spaces. */
export const hasCharacters = (text: string): boolean => /[^\s\p{Cc}\p{Cf}\p{Z}\p{VS}]/u.test(text);

/** Whether there is anything to see in it, apart from tags. */
export const isVisible = (text: string): boolean => hasCharacters(plainText(text));
