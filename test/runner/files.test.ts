/** Files of an earlier step, passed on to a later one. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findSandbox } from '../../runner/connections.js';
import { createStash, pointersIn, type Stash } from '../../runner/stash.js';
import { readZap } from '../../runner/zap_file.js';
import { Zapier } from '../../runner/zapier.js';
import { callProduct } from '../../sandbox/products.js';
import { appFor } from '../support/app.js';
import { useStillClock } from '../support/clock.js';
import { useSandbox } from '../support/sandbox.js';
import { held, pick } from '../support/state.js';
import { turnedOn } from '../support/turned_on.js';

const sandbox = useSandbox();
const later = useStillClock();

const PROPOSAL = Buffer.from('%PDF-1.7 What it costs');

/** Puts a file on a deal, as the CRM's own page does; returns the deal's id. */
const attach = (name: string): string => {
  const { account } = sandbox().emulators.onepagecrm;
  const deal = pick(sandbox(), 'onepagecrm', 'deals', { name: 'New logo' });
  const location = `onepagecrm-ud2-us-west-1/${deal.contact_id}/1700000000000/${name}`;
  account.storage.objects.set(location, { key: location, contentType: 'application/pdf', bytes: PROPOSAL });
  account.attachments.add({
    id: account.world.id('hex24'),
    reference_type: 'deal',
    reference_id: deal.id,
    contact_id: String(deal.contact_id),
    filename: name,
    custom_filename: '',
    pinned_at: null,
    size: PROPOSAL.length,
    storage_provider: 'amazon',
    location,
  });
  return deal.id;
};

const win = (deal: string) =>
  callProduct(sandbox(), 'onepagecrm', 'PUT', `/deals/${deal}?partial=true`, { status: 'won' });

/** Filestage's files for the deal: names of files and their content. */
const filesOf = (deal: string) => {
  const { contents, files, versions } = sandbox().emulators.filestage.store;
  return files
    .filter(({ externalId }) => Boolean(externalId?.endsWith(`:${deal}`)))
    .map((file) => {
      const version = versions.find(({ fileId }) => fileId === file.id);
      return [file.name, contents.get(version?.id ?? '')?.bytes];
    });
};

describe('the proposal of a won deal', () => {
  const zap = () =>
    turnedOn(sandbox(), [readZap('zaps/onepagecrm_deal_won_to_filestage_review.yaml')], later);

  it('goes to review with its content, once', async () => {
    sandbox().emulators.filestage.settings.upload_ms = 0;
    const zaps = await zap();
    const deal = attach('Proposal.pdf');
    await win(deal);
    await zaps.rest();
    expect(filesOf(deal)).toEqual([['Proposal.pdf', PROPOSAL]]);
    expect(await zaps.again()).toEqual([]);
  });

  it('is not looked for on a deal without one', async () => {
    const zaps = await zap();
    const before = held(sandbox(), 'filestage', 'files').length;
    await win(pick(sandbox(), 'onepagecrm', 'deals', { name: 'New logo' }).id);
    await zaps.rest();
    expect(held(sandbox(), 'filestage', 'files')).toHaveLength(before);
  });
});

describe('a link to a file', () => {
  let stash: Stash | undefined;
  beforeAll(async () => {
    stash = await createStash();
  });
  afterAll(() => stash?.close());

  const linkAnd = async (open: Stash | undefined) => {
    const { connections } = await findSandbox(sandbox().origin);
    const auth = connections.onepagecrm ?? {};
    const zapier = new Zapier(appFor(), 'UTC', open);
    const files = await zapier.call('searches.list_files.operation.perform', auth, {
      deal_id: attach('Proposal.pdf'),
    });
    const [link = ''] = pointersIn(JSON.stringify(files)).map((text): string => JSON.parse(`"${text}"`));
    return { zapier, auth, link };
  };

  it('becomes an address that gives the file for ten minutes', async () => {
    const { zapier, auth, link } = await linkAnd(stash);
    const address = await zapier.file(link, auth);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}$/);
    const answer = await fetch(address);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toContain('Proposal.pdf');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PROPOSAL);
    for (let minute = 0; minute < 11; minute += 1) later();
    expect((await fetch(address)).status).toBe(404);
  });

  it('leads nowhere where there is no place for files', async () => {
    const { zapier, auth, link } = await linkAnd(undefined);
    await expect(zapier.file(link, auth)).rejects.toThrow('in the sandbox only');
  });

  it('must be one', async () => {
    const { zapier, auth } = await linkAnd(stash);
    await expect(zapier.file('hydrate|||{}|||hydrate', auth)).rejects.toThrow('not a link to a file');
  });
});
