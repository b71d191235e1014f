import { createSandbox, type Sandbox } from '../sandbox/server.js';
import { Colleague } from './colleague.js';
import { connectionsOf } from './connections.js';
import { Engine } from './engine.js';
import { History } from './history.js';
import { printTrace } from './print_trace.js';
import { Seller } from './seller.js';
import { createStash, type Stash } from './stash.js';
import { MemoryState } from './state.js';
import { readZap } from './zap_file.js';
import { Zapier } from './zapier.js';

const FILES = [
  'onepagecrm_contact_to_flowdash_task',
  'flowdash_done_to_onepagecrm_action',
  'onepagecrm_done_to_flowdash_task',
  'highlevel_contact_to_filestage_review',
  'filestage_approved_to_highlevel_task',
  'onepagecrm_call_to_deal',
  'onepagecrm_deal_won_to_flowdash_task',
];

const play = async (
  sandbox: Sandbox,
  stash: Stash,
  app: Zapier['app'],
  print: (line: string) => void,
): Promise<number> => {
  const history = new History(false);
  const engine = new Engine(
    new Zapier(history.watch(app), 'Europe/Dublin', stash),
    connectionsOf(sandbox.origin, sandbox.emulators),
    new MemoryState(),
    history,
    printTrace(print, { ...sandbox.urls, storage: sandbox.storage.origin }),
  );
  const zaps = FILES.map((file) => readZap(`zaps/${file}.yaml`));
  const people = new Colleague(sandbox);
  const ada = new Seller(sandbox);
  let failed = 0;

  const check = (what: string, holds: boolean): void => {
    print(`  ${holds ? 'ok  ' : 'FAIL'} ${what}`);
    if (!holds) failed += 1;
  };

  /** Lets every Zap poll once; returns the number of new events. */
  const round = async (): Promise<number> => {
    let fresh = 0;
    for (const zap of zaps) {
      print(`\n${zap.name}`);
      const result = await engine.visit(zap);
      fresh += result.fresh;
      failed += result.failed;
    }
    return fresh;
  };

  print('== The Zaps are turned on');
  for (const zap of zaps) await engine.check(zap);
  await round();

  print('\n== Bo adds Nora Quist to OnePageCRM, with a note; Cleo adds Ivo Hart to HighLevel, with a note');
  print('== Ada calls Sofia Rossi, who is interested');
  const nora = await people.addsOnePageCrmContact();
  const ivo = await people.addsHighLevelContact();
  const sofia = await ada.callsSofia();
  await round();

  print("\n== Bo finishes Nora's task in Flowdash; Cleo approves Ivo's brief in Filestage");
  print('== Ada wins the deal that came of her call');
  await people.finishesFlowdashTask(nora);
  await people.approvesFilestageReview(ivo);
  await ada.winsDeal(sofia);
  await round();

  print('\n== Again, until nothing is new');
  let rounds = 1;
  while ((await round()) > 0 && rounds < 5) rounds += 1;

  print('\n== What is where now');
  const found = await people.looksAround(nora, ivo);
  check(
    'Flowdash has one task for Nora Quist, in stage Done',
    found.flowdashTasks === 1 && found.flowdashStage === 'Done',
  );
  check(
    'the task has what the CRM knows of her as a comment',
    found.flowdashComment.includes('Prefers to be called'),
  );
  check('her OnePageCRM action is done', found.onePageCrmDone);
  check('OnePageCRM has one note about that, and only one', found.onePageCrmNotes === 1);
  check(
    'Filestage has one brief for Ivo Hart, a PDF, with one approved review',
    found.briefs === 1 && found.briefIsPdf && found.reviewState === 'APPROVED',
  );
  check('the review has his notes as a comment', found.filestageComment.includes('Wants blue'));
  check('his HighLevel task is completed', found.highLevelDone);
  check('HighLevel has one note about that, and only one', found.highLevelNotes === 1);
  const sale = await ada.looksAround(sofia);
  check('the call with Sofia Rossi became one deal, which is won', sale.deals === 1 && sale.status === 'won');
  check('the deal became one action and one Flowdash task', sale.actions === 1 && sale.flowdashTasks === 1);
  check('a note with the deal says where the work is done', sale.notes === 1);
  check('the Zaps came to rest', rounds < 3);
  return failed;
};

/**
 * The main job, end to end: new contacts become tasks and reviews, finished work completes the CRM's tasks, notes
 * go with them. Starts a sandbox, plays the people in the four products over HTTP, lets the example Zaps run through
 * zapier-platform-core, and finally checks that everything is where it should be. Returns the number of things that are not.
 */
export const playStory = async (app: Zapier['app'], print: (line: string) => void): Promise<number> => {
  const sandbox = await createSandbox();
  const stash = await createStash();
  try {
    return await play(sandbox, stash, app, print);
  } finally {
    await stash.close();
    await sandbox.close();
  }
};
