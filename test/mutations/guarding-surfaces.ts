// Calendar, store, pages and their CDN.
import type { Guard } from './guard.ts'

const CONTRACTS = 'test/contracts/contracts.test.ts'
const WIRE_FAULTS = 'test/contracts/wire-faults.test.ts'
const CALENDAR = 'src/outbound/google/calendar.ts'
const PAGES = 'src/outbound/guest-pages.ts'
const LEDGER = 'src/outbound/dynamo/ledger.ts'

export const GUARDING_SURFACES: readonly Guard[] = [
  {
    pitfall: 'patching',
    rule: 'A patch fits only the version of the entry that it was made for: If-Match',
    file: CALENDAR,
    cut: "{ headers: { 'If-Match': etag } }",
    leave: '{ headers: {} }',
    test: CONTRACTS,
  },
  {
    pitfall: 'cursor',
    rule: 'A sync token that is too old (410) is a full sync',
    file: CALENDAR,
    cut: 'if (statusOf(error) === 410) return undefined',
    leave: 'if (statusOf(error) === 411) return undefined',
    test: 'test/outbound/google-calendar.test.ts',
  },
  {
    pitfall: 'patching',
    rule: 'An entry is made once under its own id: 409 is there already',
    file: CALENDAR,
    cut: 'if (statusOf(error) !== 409) throw',
    leave: 'throw',
    test: CONTRACTS,
  },
  {
    pitfall: 'patching',
    rule: 'An entry edited under our hands (412) is read and merged again',
    file: 'src/workflows/effects/patch-calendar.ts',
    cut: ".code !== 'stale-etag' || tries === TRIES) throw error",
    leave: ".code !== 'stale-etag' || tries >= 1) throw error",
    test: 'test/workflows/surfaces.test.ts',
  },
  {
    pitfall: 'patching',
    rule: 'An older revision never replaces a newer block',
    file: 'src/domain/calendar-text.ts',
    cut: "  if (newest > revision) return { kind: 'superseded', revision: newest }\n",
    leave: '',
    test: 'test/domain/calendar-text.test.ts',
  },
  {
    pitfall: 'patching',
    rule: 'Text from outside is escaped in calendar descriptions',
    file: 'src/domain/calendar-html.ts',
    cut: ".replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\\n/g, '<br>')",
    leave: ".replace(/\\n/g, '<br>')",
    test: 'test/domain/calendar-html.test.ts',
  },
  {
    pitfall: 'overrides',
    rule: 'An older reading of the calendar undoes no newer write',
    file: 'src/workflows/follow-charter.ts',
    cut: 'sameValue(charter.entry, seen.entry)\n',
    leave: 'charter !== undefined\n',
    test: 'test/workflows/older-reading.test.ts',
  },
  {
    pitfall: 'stale-pages',
    rule: 'A page is put over the version that we know, or over none',
    file: PAGES,
    cut: `  async function put(page: Page, etag: string | undefined): Promise<{ readonly etag: string }> {
    const condition = etag ? { IfMatch: etag } : { IfNoneMatch: '*' }`,
    leave: `  async function put(page: Page, etag: string | undefined): Promise<{ readonly etag: string }> {
    const condition = etag === '-' ? { IfMatch: etag } : {}`,
    test: CONTRACTS,
  },
  {
    pitfall: 'stale-pages',
    rule: 'A newer page is never replaced by an older one',
    file: PAGES,
    cut: '    if (found && found.revision > page.revision) throw superseded(page)\n',
    leave: '',
    test: CONTRACTS,
  },
  {
    pitfall: 'invalidation',
    rule: 'CallerReference comes from the publishing, not from the content: an undo invalidates again',
    file: 'src/workflows/effects/publish-page.ts',
    cut: 'world.pages.invalidate(paths, referenceOf(charter, debt, paths))',
    leave: "world.pages.invalidate(paths, paths.join(' '))",
    test: 'test/workflows/surfaces.test.ts',
  },
  {
    pitfall: 'invalidation',
    rule: 'A page is live only once the public address shows it',
    file: 'src/workflows/effects/publish-page.ts',
    cut: 'every((one, at) => isServed(one, standing[at]))',
    leave: 'every((_, at) => standing[at] !== undefined)',
    test: 'test/workflows/surfaces.test.ts',
  },
  {
    pitfall: 'races',
    rule: 'Two who change one item at once both count: the version is the condition',
    file: LEDGER,
    cut: "{ ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': version } }",
    leave: '{}',
    test: CONTRACTS,
  },
  {
    pitfall: 'races',
    rule: 'An item is made once',
    file: LEDGER,
    cut: 'attribute_not_exists(event_id) OR write_id = :write',
    leave: 'attribute_not_exists(event_id) OR write_id <> :write',
    test: CONTRACTS,
  },
  {
    pitfall: 'races',
    rule: 'A new item that the store did not take is not said to be there already',
    file: LEDGER,
    cut: "if (saved === 'beaten') return undefined",
    leave: "if (typeof saved === 'string') return undefined",
    test: WIRE_FAULTS,
  },
  {
    pitfall: 'facts',
    rule: 'A boarding mail waits for page and calendar',
    file: 'src/domain/due.ts',
    cut: "  boarding: ['conflicts', 'page', 'calendar'],\n",
    leave: '',
    test: 'test/workflows/boarding.test.ts',
  },
  {
    pitfall: 'feeds',
    rule: 'A feed that is suddenly half as long is broken, not empty',
    file: 'src/outbound/ical/read-feed.ts',
    cut: 'whole: whole && found.whole && loss === undefined,',
    leave: 'whole: whole && found.whole,',
    test: 'test/outbound/ical/bad-feeds.test.ts',
  },
  {
    pitfall: 'feeds',
    rule: 'A feed counts only when it is whole',
    file: 'src/outbound/ical/read-feed.ts',
    cut: 'whole: whole && found.whole && loss === undefined,',
    leave: 'whole: whole && loss === undefined,',
    test: 'test/outbound/ical/bad-feeds.test.ts',
  },
]
