import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, type Difference, DRIFT_FIELDS, SURFACES, type Surface } from '../../src/domain/drift.ts'
import { fixesFor } from '../../src/domain/drift-fix.ts'
import { blocksTooLong, messageProblems } from '../../src/harbor/slack/block-kit/surfaces.ts'
import { driftCard, driftNews, moreDrift } from '../../src/views/drift-card.ts'
import { fixAnswer } from '../../src/views/drift-replies.ts'
import { agreementLines, driftSentence, driftTable } from '../../src/views/drift-words.ts'
import type { SlackMessage } from '../../src/views/slack-blocks.ts'
import { idsIn } from '../../src/views/slack-buttons.ts'
import { buttons, labels, NOW, OPERATOR, quinn } from './fixtures.ts'

const charter = quinn({ revision: 7 })
const page: Surface = {
  kind: 'read',
  name: 'page',
  should: { boards: '2:30 PM PDT', captain: 'Captain Gene', revision: '7' },
  says: { boards: '3:15 PM PDT', captain: 'Captain Gene', revision: '7' },
}
const calendar: Surface = { kind: 'read', name: 'calendar', should: { hours: '3–7' }, says: { hours: '4–8' } }
const feed: Surface = { kind: 'unread', name: 'feed', why: 'Its address no longer works.' }
const mail: Surface = { kind: 'silent', name: 'mail', why: 'no boarding mail has left yet' }

test('rows are the fields that differ, columns the surfaces that could be read', () => {
  const compared = compare(charter, [calendar, feed, page, mail], false)
  expect(driftTable(compared)).toEqual({
    head: ['What', 'Charter', 'Calendar', 'Guest page'],
    rows: [
      ['Hours', '3–7', '4–8', '–'],
      ['Boarding', '2:30 PM PDT', '–', '3:15 PM PDT'],
    ],
  })
  expect(agreementLines(compared)).toEqual([
    'Boarding mail: no boarding mail has left yet.',
    'iCal feed could not be read. Its address no longer works.',
  ])
})

test('what agrees is one line', () => {
  const same = { ...page, says: page.should }
  expect(agreementLines(compare(charter, [same], false))).toEqual(['All agree: Guest page.'])
  expect(agreementLines(compare(charter, [calendar, same], false))).toEqual(['Guest page agrees.'])
})

test('a manager has a button for each way, captain and crew have none', () => {
  const compared = compare(charter, [calendar, page], false)
  const card = driftCard({ charter, compared, viewer: 'manager' })
  expect(labels(card)).toEqual(['Write ours to the calendar', 'Take the calendar’s', 'Publish the page again'])
  for (const viewer of ['captain', 'crew'] as const)
    expect(labels(driftCard({ charter, compared, viewer }))).toEqual([])
})

test('a button carries charter, revision, direction and what was seen, and asks first where others hear of it', () => {
  const compared = compare(charter, [calendar, page], false)
  const [write, take, publish] = buttons(driftCard({ charter, compared, viewer: 'manager' }))
  const [fix] = fixesFor(charter, compared.drift)
  expect(idsIn(write?.value ?? '')).toEqual(['quinn-may-30', '7', 'calendar', fix?.print])
  expect(write?.confirm?.text.text).toContain('Hours: 3–7')
  expect(take?.confirm?.text.text).toContain('Hours: 4–8')
  expect(publish?.confirm).toBeUndefined()
})

test('what no button mends has a sentence that says what to do', () => {
  const gone: Surface = { kind: 'read', name: 'calendar', should: { there: 'yes' }, says: { there: 'gone' } }
  const card = driftCard({ charter, compared: compare(charter, [gone], false), viewer: 'manager' })
  expect(labels(card)).toEqual([])
  expect(JSON.stringify(card)).toContain('Restore the entry from the calendar’s bin')
})

test('every outcome of a press is a sentence', () => {
  const kinds = ['agrees', 'changed', 'too-late', 'not-allowed', 'no-such-charter'] as const
  for (const kind of kinds) expect(fixAnswer({ kind }, charter).text).toMatch(/\w{3}.*\.$/)
})

test('whatever stands on the surfaces, every message is within the limits and nothing of it becomes a mention', () => {
  const words = fc.oneof(fc.constantFrom('<!channel>', '<@U0JSAM0001>', '`*_', 'x'.repeat(9_000)), fc.string())
  const said = fc.dictionary(fc.constantFrom(...DRIFT_FIELDS), words)
  const surface = fc.record({
    kind: fc.constant('read' as const),
    name: fc.constantFrom(...SURFACES),
    should: said,
    says: said,
  })
  const all = fc.uniqueArray(surface, { maxLength: 4, selector: ({ name }) => name })
  fc.assert(
    fc.property(all, (surfaces) => {
      const compared = compare(charter, surfaces, false)
      const { drift } = compared
      const known = { since: NOW.toISOString(), drift, fresh: [], healed: drift }
      fits(driftCard({ charter, compared, viewer: 'manager' }))
      fits(driftNews({ operator: OPERATOR, charter, known }))
      if (drift.length > 0) fits(moreDrift(drift))
    }),
    { numRuns: 60 },
  )
})

test('a surface that says what it should never drifts; one field changed is that one difference', () => {
  const words = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '')
  const said = fc.record(Object.fromEntries(DRIFT_FIELDS.map((field) => [field, words])))
  fc.assert(
    fc.property(said, fc.constantFrom(...DRIFT_FIELDS), (should, field) => {
      const same: Surface = { kind: 'read', name: 'page', should, says: should }
      expect(compare(charter, [same], false).drift).toEqual([])
      const says = { ...should, [field]: `${should[field]} else` }
      const found = compare(charter, [{ ...same, says }], false).drift
      expect(found.map((one: Difference) => one.field)).toEqual([field])
      expect(driftSentence(found[0]!)).toMatch(/\.$/)
    }),
    { numRuns: 60 },
  )
})

function fits(message: SlackMessage): void {
  for (const one of [message, ...(message.thread ?? [])]) {
    expect(messageProblems([...one.blocks])).toEqual([])
    expect(blocksTooLong([...one.blocks])).toBe(false)
    const mrkdwn = one.blocks.filter(({ type }) => type !== 'table' && type !== 'actions')
    expect(JSON.stringify([one.text, mrkdwn])).not.toMatch(/<[!@#]/)
  }
}
