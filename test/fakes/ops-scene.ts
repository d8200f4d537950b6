// A charter about which there is something to say in every field that the ops page shows.
import { noteDeed } from '../../src/domain/history-entry.ts'
import { approving, settleDown, tick } from './acting.ts'
import { say } from './commanding.ts'
import { crewMail, QUINN, QUINN_MAIL_DUE, SAM, TUESDAY } from './jada.ts'
import type { FakeWorld } from './world.ts'

/** Everything of the calendar is known, and Quinn is crewed. */
export async function crewedWorld(fake: FakeWorld): Promise<void> {
  await tick(fake)
  fake.deliver(crewMail())
  await tick(fake)
  await approving(fake, SAM)
}

/** Quinn is crewed, its guests have their boarding mail, that mail came back, and they have left once. */
export async function readyWorld(fake: FakeWorld): Promise<void> {
  await crewedWorld(fake)
  fake.clock.turnTo(QUINN_MAIL_DUE)
  await settleDown(fake)
  await fake.world().charters.change(QUINN, (charter) => {
    const { boarding } = charter.shown
    const trouble = 'quinn.alder@example-guests.test is not known there.'
    const shown = boarding ? { ...charter.shown, boarding: { ...boarding, trouble } } : charter.shown
    const sailed = { kind: 'cast-off', nth: 1, hash: 'f'.repeat(64), aboard: 8 } as const
    const word = { by: 'Gene Oakes', why: '', now: fake.clock.business() }
    return { next: noteDeed({ ...charter, shown }, sailed, word), outcome: 'bounced' }
  })
  fake.clock.turnTo(TUESDAY)
  await say(fake, SAM, `${QUINN} pay price 1200`)
  await say(fake, SAM, `${QUINN} pay 400 card because deposit`)
}
