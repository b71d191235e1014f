/** Marks that say where a record came from. */
import { invalidInput } from './failure.js';

/**
 * A record made by one Zap of a two-way pair says where it came from, so that the other Zap can leave it alone.
 * The mark is `Made from: <service>:<id>`, at the end of a text, or `<service>:<id>` alone in a field for ids. Older
 * marks are spelled `Handoff: …`.
 */
const MARK = /(?:^|\s|·\s)(?:Made from|Handoff): ([\w-]+:\S+)\s*$/;
/** Shorter than any vendor's record ids, so that `<contact id>:<task id>` is not taken for a mark. */
const BARE = /^[a-z]{4,16}:\S+$/;

/** Refuses what could not be read back as a mark later: otherwise, two Zaps would answer each other forever. */
export const checkOrigin = (origin: string | undefined): void => {
  if (origin && !BARE.test(origin)) {
    throw invalidInput(`Made From must be an app and an ID, for example tasks:42, not "${origin}"`);
  }
};

/** The text with the mark as its last line. */
export const markText = (
  text: string | undefined,
  origin: string | undefined,
  separator = '\n\n',
): string | undefined => (origin ? [text, `Made from: ${origin}`].filter(Boolean).join(separator) : text);

/**
 * What to write in place of a text that ends with a mark: the new text with the form's origin, or else with the mark
 * that is there. `isCleared`: only the mark of the old text stays. Undefined if there is nothing to write.
 */
export const keepMark = (
  text: string | undefined,
  {
    origin,
    present,
    isCleared,
  }: { origin?: string | undefined; present?: string | null; isCleared?: boolean },
  separator?: string,
): string | undefined => {
  const mark = origin || (text || isCleared ? readMark(present) : null);
  return mark ? markText(withoutMark(text ?? null) ?? undefined, mark, separator) : text;
};

/**
 * The mark at the end of a text, or null. For texts that users write themselves: one that only looks like a bare mark,
 * such as `google:cpc` or a web address, is not a mark.
 */
export const readMark = (text: string | null | undefined): string | null =>
  (text && MARK.exec(text)?.[1]) || null;

/** Where the record came from: the first mark among these texts, or null. */
export const readOrigin = (...texts: Array<string | null | undefined>): string | null => {
  for (const text of texts) {
    if (!text) continue;
    if (BARE.test(text)) return text;
    const mark = readMark(text);
    if (mark) return mark;
  }
  return null;
};

/** The text without the mark. */
export const withoutMark = (text: string | null): string | null =>
  text && (text.replace(MARK, '').trimEnd() || null);
