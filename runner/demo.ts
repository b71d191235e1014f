/** Plays the story with the built app and prints it. Fails if anything ends up in the wrong place. */
import { loadApp } from './load_app.js';
import { playStory } from './story.js';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const failed = await playStory(await loadApp(), print);
print(failed === 0 ? '\nAll of it works.' : `\n${failed} of it does not work.`);
process.exitCode = failed === 0 ? 0 : 1;
