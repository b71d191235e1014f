/** Names of files, and addresses to fetch them from. */
import { sameText } from '../../platform/values.js';
import type { FileRecord } from './wire.js';

/**
 * File types that a name may end with: those that review tools take. Only these count, so that "Layout v2.final" is
 * not taken for a file of the type "final".
 */
const ENDING =
  /\.(pdf|docx?|pptx?|xlsx?|key|pages|html?|zip|txt|rtf|jpe?g|png|gif|bmp|tiff?|svg|webp|heic|eps|psd|ai|indd|mp4|m4v|mov|avi|mkv|wmv|webm|mpe?g|mxf|mp3|m4a|aac|wav|flac|ogg)$/i;

export const isWebAddress = (value: string): boolean =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

/** The title with a file type: its own, or else the one in the address; undefined if neither has one. */
export const fileNameFor = (title: string, fileURL: string): string | undefined => {
  if (ENDING.test(title)) return title;
  const ending = ENDING.exec(new URL(fileURL).pathname)?.[0];
  return ending && title + ending.toLowerCase();
};

/** A title matches a file's name with or without its ending: `Poster` finds `Poster.pdf`. */
export const isNamed = ({ name }: FileRecord, title: string): boolean =>
  sameText(name, title) || sameText(name?.replace(/\.[^.]+$/, ''), title);
