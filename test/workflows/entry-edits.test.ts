// People edit the calendar entry before, between and after our reading and writing it: their text is never lost, our block ends right.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asText } from '../../src/domain/calendar-html.ts'
import { blockIn, folded } from '../../src/domain/calendar-text.ts'
import { calendarBlock } from '../../src/views/calendar-block.ts'
import { approving, settleDown } from '../fakes/acting.ts'
import { MINUTE } from '../fakes/clock.ts'
import { HANDS, handled } from '../fakes/entry-hands.ts'
import { QUINN, QUINN_ENTRY, SAM } from '../fakes/jada.ts'
import { crewed, mailArrives } from '../fakes/scenes.ts'
import type { FakeWorld } from '../fakes/world.ts'

const hand = fc.constantFrom(...HANDS)
const moment = fc.constantFrom('before', 'between', 'after')
const edits = fc.array(fc.record({ hand, moment, again: fc.boolean() }), { minLength: 1, maxLength: 6 })

test('whatever is typed, pasted, formatted and deleted around our writing', async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (chosen) => {
      const fake = await crewed()
      let typed: readonly string[] = ['Birthday, they bring their own cake.']
      const edit = (nth: number) => {
        const before = fake.entry(QUINN_ENTRY).description
        holds(before, typed)
        const { description, text } = handled(before, chosen[nth]!.hand, nth, blockAt(fake, 1))
        // Whoever deletes our block may delete what was typed into it.
        typed = [...typed, ...(text ? [text] : [])].filter((one) => asTyped(description).includes(asTyped(one)))
        fake.editEntry(QUINN_ENTRY, { description })
      }
      const at = (when: string) => chosen.flatMap((one, nth) => (one.moment === when ? [nth] : []))

      for (const nth of at('before')) edit(nth)
      const between = at('between')
      fake.onEntryRead(() => {
        const nth = between.shift()
        if (nth !== undefined) edit(nth)
      })
      await mailArrives(fake, ['- Captain: Marisol Vega'])
      await approving(fake, SAM)
      for (const nth of at('after')) {
        edit(nth)
        if (chosen[nth]!.again) await settleDown(fake)
      }
      fake.clock.pass(11 * MINUTE)
      await settleDown(fake)
      await settleDown(fake)
      endsRight(fake, typed)
    }),
    { numRuns: 80, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: true },
  )
})

function endsRight(fake: FakeWorld, typed: readonly string[]): void {
  const { description } = fake.entry(QUINN_ENTRY)
  const charter = fake.charter(QUINN)
  expect(charter.revision).toBe(3)
  expect(folded(blockIn(description) ?? '')).toBe(folded(blockAt(fake, charter.revision)))
  const shown = folded(asText(description))
  expect(shown.match(/ShipCaptainCrew/g)).toHaveLength(1)
  expect(shown.match(/end \(revision/g)).toHaveLength(1)
  holds(description, typed)
}

function blockAt(fake: FakeWorld, revision: number): string {
  return calendarBlock({ operator: fake.world().operator, charter: { ...fake.charter(QUINN), revision } })
}

function holds(description: string, typed: readonly string[]): void {
  for (const text of typed) expect(asTyped(description)).toContain(asTyped(text))
}

/** Formatting a whole description as HTML is the person's own doing: it changes how their words are written, not what they say. */
function asTyped(text: string): string {
  return text
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}
