/**
 * Where in the source an error happened. The app's code is one minified file; its source map is read only when something
 * goes wrong: if Node applied it, every start would pay for that.
 */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

/** The source map beside a file; undefined where the source itself runs. */
const mapOf = (file: string): SourceMap | undefined => {
  try {
    return new SourceMap(JSON.parse(readFileSync(new URL(`${file}.map`), 'utf8')));
  } catch {
    return undefined;
  }
};

/** `at t (file:///…/index.js:1:204)` of this file -> `services/highlevel/paths.ts:20`. Other places remain as they are. */
const inSource = (place: string, file: string, map: SourceMap): string => {
  const [, line, column] = place.includes(file) ? (/:(\d+):(\d+)\)?$/.exec(place) ?? []) : [];
  if (!line || !column) return place;
  const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
  return 'originalSource' in entry
    ? `${entry.originalSource.replace(/^(\.\.\/)+/, '')}:${entry.originalLine + 1}`
    : place;
};

/** The first places of an error's stack, nearest first. `file`: the address of what runs. */
export const placesOf = ({ stack = '' }: Error, most: number, file = import.meta.url): string[] => {
  const map = mapOf(file);
  const places = stack.split('\n    at ').slice(1, most + 1);
  return map ? places.map((place) => inSource(place, file, map)) : places;
};
