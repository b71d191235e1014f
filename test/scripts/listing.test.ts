import { beforeAll, describe, expect, it } from '@jest/globals';
import { type FilledView, materialiseAll } from '../../scripts/definition/apps.js';
import { type Listing, listingOf, listingPage, listingProblems } from '../../scripts/release/listing.js';

describe('what is handed in for the app directory', () => {
  let view: FilledView;
  let listing: Listing;
  beforeAll(async () => {
    const found = (await materialiseAll('flowdash')).find(({ app }) => app === 'flowdash');
    if (!found) throw new Error('There is no app for Flowdash.');
    view = found;
    listing = listingOf('flowdash');
  }, 120_000);

  it('has nothing against it', () => {
    expect(listingProblems(view, listing)).toEqual([]);
  });

  it('is refused where Zapier would refuse it', () => {
    const { new_task, ...triggers } = listing.triggers;
    const [first] = listing.templates;
    if (!first) throw new Error('There is no template.');
    const templates = [
      { ...first, action: { operation: 'create/nothing' }, trigger: { operation: 'trigger/new_task' } },
    ];
    const wrong = { ...listing, description: 'Tasks.', triggers: { ...triggers, gone: 'wait' }, templates };
    expect(listingProblems(view, wrong)).toEqual([
      'has a description of 6 characters: 40 to 140 are asked for',
      'has a description that does not begin with "Flowdash is a"',
      'suggests 1 templates, not 3',
      `suggests "${first.name}", which does not pair it with one other app`,
      'names create/nothing, which the app has not',
      'does not say what triggers new_task',
      'says what triggers gone, which the app does not have',
    ]);
  });

  it('has one live Zap for each operation that users see', () => {
    const visible = view.material.operations.filter(({ hidden }) => !hidden);
    expect(listingPage(view, listing).match(/^- \[ \] /gm)).toHaveLength(visible.length);
  });
});
