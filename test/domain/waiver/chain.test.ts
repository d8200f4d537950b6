// The register and the chain of records: counted once, and any changed byte is found.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Charter } from '../../../src/domain/charter.ts'
import { evidenceKey, evidenceOf, evidenceText, flawsOf } from '../../../src/domain/waiver/evidence.ts'
import { count, placeIn } from '../../../src/domain/waiver/register.ts'
import { voidWaiver } from '../../../src/domain/waiver/void-waiver.ts'
import type { Waiver } from '../../../src/domain/waiver/waiver.ts'
import { quinn } from '../../views/fixtures.ts'
import { ADULT, CHILD, NOW, waiverOf } from './sent.ts'

const BY = { name: 'Sam Ortega', now: NOW }

test('a waiver that is told twice counts once', () => {
  const waiver = waiverOf(ADULT)!
  const once = counted(quinn(), waiver)
  expect(counted(once, waiver)).toBe(once)
  expect(once.waiverStatus).toEqual({ 'ana-alder': 'SIGNED' })
  expect(Object.keys(once.owed)).toEqual(
    expect.arrayContaining([`evidence:${waiver.id}`, `copy:${waiver.id}`, 'summary']),
  )
})

test('a child that waited is signed once the guardian has, and not before', () => {
  const waiting = counted(quinn(), waiverOf({ ...CHILD, guardian: undefined })!)
  expect(waiting.waiverStatus).toEqual({ 'kit-alder': 'PENDING_GUARDIAN' })
  const signed = counted(waiting, waiverOf(CHILD)!)
  expect(signed.waiverStatus).toEqual({ 'kit-alder': 'SIGNED' })
  expect(counted(signed, waiverOf({ ...CHILD, guardian: undefined })!).waiverStatus).toEqual({ 'kit-alder': 'SIGNED' })
})

test('who signs again keeps the photo code that they were given; a void one opens nothing', () => {
  const [first, second] = [waiverOf(ADULT)!, waiverOf(ADULT)!]
  const codes = (charter: Charter) => charter.waivers.guests['ana-alder']?.photoCodes
  const twice = counted(counted(quinn(), first), { ...second, guests: [{ ...second.guests[0]!, photoCode: 'NEW' }] })
  expect(codes(twice)).toEqual(['ABCD-1234-EFGH-5678', 'NEW'])
  const { next } = voidWaiver(twice, 'ana-alder', second.id, BY)
  const third = waiverOf(ADULT)!
  expect(codes(counted(next, { ...third, guests: [{ ...third.guests[0]!, photoCode: 'LAST' }] }))).toEqual(['LAST'])
})

test('a child that waits is never signed by a namesake of age', () => {
  const waiting = counted(quinn(), waiverOf({ ...CHILD, guardian: undefined })!)
  const both = counted(waiting, waiverOf({ ...ADULT, guest_name: 'Kit Alder' })!)
  expect(both.waiverStatus).toEqual({ 'kit-alder': 'PENDING_GUARDIAN', 'kit-alder-2': 'SIGNED' })
})

test.each(['constructor', '__proto__', '宮本', '<b>', 'toString'])(
  'a guest called %s has a place of their own',
  (name) => {
    const charter = counted(quinn(), waiverOf({ ...ADULT, guest_name: name })!)
    expect(Object.values(charter.waiverStatus)).toEqual(['SIGNED'])
    expect(Object.values(charter.waivers.guests)[0]?.name).toBe(name)
  },
)

test('a void waiver counts no more, its guest may sign again, and the old link is dead', () => {
  const waiver = waiverOf(ADULT)!
  const { next, outcome } = voidWaiver(counted(quinn(), waiver), 'ana-alder', waiver.id, BY)
  expect(outcome.kind).toBe('voided')
  expect(next.waivers.issue).toBe(2)
  expect(next.owed['party-link']).toBeDefined()
  expect(voidWaiver(next, 'ana-alder', waiver.id, BY).outcome).toMatchObject({
    kind: 'already-voided',
    by: 'Sam Ortega',
  })
  const again = counted(next, waiverOf(ADULT)!)
  expect(again.waiverStatus).toEqual({ 'ana-alder': 'SIGNED' })
})

test('any byte that is changed, any record that is missing, moved or added, is found and named', () => {
  const waivers = ['Ana', 'Bo', 'Chris', 'Dee'].map((guest_name) => waiverOf({ ...ADULT, guest_name })!)
  const charter = waivers.reduce(counted, quinn())
  const files = waivers.map((waiver) => {
    const { link } = placeIn(charter, waiver.id, 'jada')!
    return { key: evidenceKey(link), text: evidenceText(evidenceOf(waiver, link)) }
  })
  const hashes = charter.waivers.chain.map(({ hash }) => hash)
  const flaws = (found: typeof files) => flawsOf(charter.id, found, hashes).map(({ file }) => file)
  expect(flaws(files)).toEqual([])
  expect(flaws(files.slice(0, -1))).toEqual([files[3]!.key])
  expect(flaws([...files, { key: `${charter.id}/000009.json`, text: '{}' }])).toEqual([`${charter.id}/000009.json`])
  expect(
    flaws([{ ...files[1]!, key: files[0]!.key }, { ...files[0]!, key: files[1]!.key }, ...files.slice(2)]),
  ).toHaveLength(2)

  fc.assert(
    fc.property(fc.nat(3), fc.nat(), fc.integer({ min: 1, max: 127 }), (nth, at, by) => {
      const bytes = Buffer.from(files[nth]!.text)
      bytes[at % bytes.length] = bytes[at % bytes.length]! ^ by
      const changed = files.map((file, n) => (n === nth ? { ...file, text: bytes.toString() } : file))
      expect(flaws(changed)).toEqual([files[nth]!.key])
    }),
    { numRuns: 500 },
  )
})

function counted(charter: Charter, waiver: Waiver): Charter {
  return count(charter, waiver, 'jada', NOW)
}
