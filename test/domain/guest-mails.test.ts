// When a mail to the guests is still worth sending.
import { expect, test } from 'vitest'
import { planGuestMails } from '../../src/domain/guest-mails.ts'
import { HOUR } from '../fakes/clock.ts'
import { OPERATOR, QUINN } from '../fakes/jada.ts'
import { boardingSent } from '../fakes/scenes.ts'

const WAIVERS_DUE = Date.parse('2026-05-30T08:30:00-07:00')

test('what is asked for in the morning is asked for an hour late, and not three hours late', async () => {
  const charter = { ...(await boardingSent()).charter(QUINN), owed: {} }
  const owedAt = (late: number) =>
    Object.keys(planGuestMails(charter, OPERATOR, new Date(WAIVERS_DUE + late)).owed).includes('guest-mail:waiver')
  expect([-HOUR, 0, HOUR].map(owedAt)).toEqual([true, true, true])
  expect([3 * HOUR, 5 * HOUR].map(owedAt)).toEqual([false, false])
})
