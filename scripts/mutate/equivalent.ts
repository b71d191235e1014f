/** Changes that no test can notice, by why: the code does the same with them, or nothing that anybody could call wrong. */
export interface Equivalent {
  file: string;
  /** The source line, without the blanks around it. */
  line: string;
  /** The tokens of that line. */
  from: string[];
}

const WHY: Record<string, Equivalent[]> = {
  'how long it waits is a matter of tuning': [
    {
      file: 'services/flowdash/waiting.ts',
      line: 'const PAUSES = [300, 600, 1_200, 2_400, 4_000, 4_000, 4_000, 4_000];',
      from: ['300', '600', '1_200', '2_400', '4_000'],
    },
    { file: 'services/flowdash/waiting.ts', line: 'const RESERVE = 6_000;', from: ['6_000'] },
    {
      file: 'services/filestage/attempt.ts',
      line: 'const PAUSES = [1_000, 2_500];',
      from: ['1_000', '2_500'],
    },
    { file: 'services/filestage/attempt.ts', line: 'const RESERVE = 8_000;', from: ['8_000'] },
    { file: 'services/filestage/tasks/groups.ts', line: 'const RESERVE = 5_000;', from: ['5_000'] },
    {
      file: 'services/filestage/tasks/groups.ts',
      line: 'for (let reads = 1; isLong() && reads < MOST_READS && client.timeLeft() > RESERVE; reads += 1) {',
      from: ['>'],
    },
  ],
  'the same answer is read, only faster': [
    {
      file: 'services/flowdash/tasks/record.ts',
      line: `client.get(path\`\${workflowPath(id)}/tasks\`, rows(listedTask), filters, { bulk: true });`,
      from: ['true'],
    },
    {
      file: 'services/flowdash/tasks/record.ts',
      line: `): Promise<ListedTask[]> => client.get(path\`\${workflowPath(id)}/tasks/active\`, tasks, {}, { bulk: true });`,
      from: ['true'],
    },
    { file: 'services/onepagecrm/lists.ts', line: '{ bulk: true },', from: ['true'] },
  ],
  'what is kept is an estimate, or is packed a little earlier or later': [
    { file: 'platform/first_seen.ts', line: 'const CHUNK = 100_000;', from: ['100_000'] },
    { file: 'platform/first_seen.ts', line: 'const AROUND = 1_000;', from: ['1_000'] },
    { file: 'platform/first_seen.ts', line: 'const GROUP = 40;', from: ['40'] },
    { file: 'platform/first_seen.ts', line: 'const LONG_AGO = 0;', from: ['0'] },
    {
      file: 'platform/first_seen.ts',
      line: 'const bytesOf = (key: string): number => Buffer.byteLength(JSON.stringify(key)) + 1;',
      from: ['1'],
    },
    {
      file: 'platform/first_seen.ts',
      line: 'let size = AROUND + new Set(seen.values()).size * GROUP;',
      from: ['+', '*'],
    },
    {
      file: 'platform/first_seen.ts',
      line: 'const empty = (): Chunk => ({ saved: 0, of: first.of, seen: new Map(), changed: true });',
      from: ['0', 'true'],
    },
    { file: 'platform/first_seen.ts', line: 'let size = last ? sizeOf(last) : 0;', from: ['0'] },
    {
      file: 'platform/first_seen.ts',
      line: 'const bytes = bytesOf(key) + (times.has(at) ? 0 : GROUP);',
      from: ['0'],
    },
    { file: 'platform/first_seen.ts', line: 'if (!last || size + bytes > CHUNK) {', from: ['>'] },
    {
      file: 'platform/first_seen.ts',
      line: 'last = { saved: 0, of: 0, seen: new Map(), changed: true };',
      from: ['0', 'true'],
    },
    { file: 'platform/first_seen.ts', line: 'size = AROUND + GROUP;', from: ['+'] },
    {
      file: 'platform/first_seen.ts',
      line: 'if (chunks.length < 3 || size * 2 > chunks.length * CHUNK) return chunks;',
      from: ['<', '>', '3', '2'],
    },
    { file: 'platform/redact.ts', line: 'const MOST_JUDGED = 5_000;', from: ['5_000'] },
    {
      file: 'platform/redact.ts',
      line: 'if (judged.size < MOST_JUDGED) judged.set(key, secret);',
      from: ['<'],
    },
    { file: 'platform/create_client.ts', line: 'const SHAPES = 2;', from: ['2'] },
    {
      file: 'services/flowdash/tasks/end_stages.ts',
      line: "const hash = client.z.hash('sha256', stage).slice(0, 16);",
      from: ['0', '16'],
    },
    { file: 'services/flowdash/tasks/end_stages.ts', line: 'const WITNESSES = 5;', from: ['5'] },
  ],
  'only the order or the presence counts, not the number or value': [
    {
      file: 'platform/first_seen.ts',
      line: 'JSON.stringify(Object.entries(input).sort(([left], [right]) => (left < right ? -1 : 1)));',
      from: ['<', '1'],
    },
    { file: 'platform/wire.ts', line: 'needed: true,', from: ['true'] },
    {
      file: 'services/onepagecrm/deals/wire.ts',
      line: 'const stage = record({ stage: { ...number, needed: true }, label: text });',
      from: ['true'],
    },
    {
      file: 'services/flowdash/webhooks/wire.ts',
      line: 'const delivery = record({ action: text, user: maybe(performer), task: { ...open({}), needed: true } }, [',
      from: ['true'],
    },
    {
      file: 'services/onepagecrm/contacts/search.ts',
      line: "return _.sortBy(found, [({ emails }) => (sameText(emails[0]?.value, email) ? 0 : 1), 'created_at']);",
      from: ['1'],
    },
    {
      file: 'platform/public_agent.ts',
      line: "if (error || !first) return callback(error, '', 4);",
      from: ['4'],
    },
    {
      file: 'platform/public_agent.ts',
      line: "return callback(Object.assign(new Error(PRIVATE_HOST), { code: PRIVATE_HOST }), '', 4);",
      from: ['4'],
    },
  ],
  'a blank never gets as far': [
    { file: 'services/flowdash/tasks/values.ts', line: 'return flag(value, false);', from: ['false'] },
    {
      file: 'services/flowdash/tasks/unique_id.ts',
      line: 'if (uniqueId && !isBlank(own) && !/[\\p{L}\\p{N}]/u.test(String(own)))',
      from: ['&&'],
    },
    {
      file: 'services/highlevel/contacts/body.ts',
      line: 'dnd: isBlank(input.dnd) ? undefined : flag(input.dnd, false),',
      from: ['false'],
    },
    {
      file: 'services/highlevel/notes/body.ts',
      line: 'return compact({ title, userId, color, pinned: isBlank(pinned) ? undefined : flag(pinned, false) });',
      from: ['false'],
    },
    {
      file: 'services/filestage/steps/invite.ts',
      line: 'const asks = isBlank(input.request_decision) ? undefined : flag(input.request_decision, false);',
      from: ['false'],
    },
    {
      file: 'operation/read_input.ts',
      line: 'const length = Math.max(0, ...columns.map(([, values]) => values.length));',
      from: ['0'],
    },
    { file: 'operation/read_input.ts', line: 'for (let at = 0; at < length; at += 1) {', from: ['<'] },
  ],
  'both lead to the same for every value that there can be': [
    {
      file: 'platform/polling.ts',
      line: 'const times = rows.map(at).filter((time) => toMillis(time) > 0);',
      from: ['0'],
    },
    {
      file: 'services/filestage/tasks/change_feeds.ts',
      line: "return time > 0 && time <= now && readState(review.status?.state) !== 'approved';",
      from: ['0'],
    },
    {
      file: 'platform/page_walk.ts',
      line: 'const gone = this.#total === undefined || total === undefined ? 0 : this.#total - total;',
      from: ['||'],
    },
    { file: 'platform/redact.ts', line: "typeof value === 'object' && value !== null;", from: ['&&'] },
    {
      file: 'operation/form.ts',
      line: 'const follows = FOLLOWS_CONNECTION && !isAlone(context);',
      from: ['&&'],
    },
    {
      file: 'operation/render.ts',
      line: "return typeof capability === 'object' && capability !== null ? capability : undefined;",
      from: ['&&'],
    },
    {
      file: 'operation/render.ts',
      line: "const by: readonly string[] = ('by' in declaration && declaration.by) || [];",
      from: ['&&'],
    },
    { file: 'services/highlevel/skipping.ts', line: 'let longest = 0;', from: ['0'] },
    {
      file: 'services/highlevel/contacts/record.ts',
      line: 'const LAST_PAGE = 10_000 / PAGE_SIZE;',
      from: ['10_000'],
    },
    {
      file: 'services/onepagecrm/contacts/company_moves.ts',
      line: 'if ((present.company_size ?? 0) <= 1) {',
      from: ['0'],
    },
    {
      file: 'services/onepagecrm/contacts/upsert.ts',
      line: 'tags: odd.length > 0 ? [...known, ...odd] : undefined,',
      from: ['>'],
    },
    {
      file: 'services/onepagecrm/deals/body.ts',
      line: '...(lines.length > 0 && items.length > 0 && { has_deal_items: true, deal_items: items }),',
      from: ['>'],
    },
    {
      file: 'services/onepagecrm/images.ts',
      line: "const start = bytes.subarray(0, 4).toString('hex');",
      from: ['4'],
    },
    {
      file: 'services/onepagecrm/lengths.ts',
      line: "export const lengthOf = (text: unknown): number => (typeof text === 'string' ? [...text].length : 0);",
      from: ['0'],
    },
    { file: 'services/onepagecrm/relationships/relate.ts', line: 'if (!type || !other) {', from: ['||'] },
    {
      file: 'services/onepagecrm/errors.ts',
      line: 'if (status === 403 && (data === undefined || /rate limit/i.test(text.slice(0, 200)))) {',
      from: ['0'],
    },
  ],
  'a little more or less white space in a PDF, or the same text cut a little later': [
    {
      file: 'services/filestage/tasks/brief/brief.ts',
      line: "title: { size: 20, color: '#111111', below: 4 },",
      from: ['20', '4'],
    },
    {
      file: 'services/filestage/tasks/brief/brief.ts',
      line: "day: { size: 10, color: '#666666', below: 18 },",
      from: ['10', '18'],
    },
    {
      file: 'services/filestage/tasks/brief/brief.ts',
      line: "text: { size: 11, color: '#111111', below: 4 },",
      from: ['4'],
    },
    {
      file: 'services/filestage/tasks/brief/brief.ts',
      line: 'if (y + size * LINE_HEIGHT > height - MARGIN) {',
      from: ['>'],
    },
    { file: 'services/filestage/tasks/brief/runs.ts', line: 'const AT_ONCE = 256;', from: ['256'] },
    {
      file: 'services/filestage/tasks/brief/runs.ts',
      line: 'const isEnd = from + piece.length >= word.length;',
      from: ['>=', '+'],
    },
    {
      file: 'services/filestage/tasks/brief/runs.ts',
      line: "segment.length > MOST_MARKS ? [...segment].slice(0, MOST_MARKS + 1).join('') : segment,",
      from: ['>'],
    },
  ],
};

export const EQUIVALENT: Equivalent[] = Object.values(WHY).flat();
