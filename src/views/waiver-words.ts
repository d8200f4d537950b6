// Waivers in words: how a count, a status and whoever signed are said.
import type { Charter } from '../domain/charter.ts'
import type { RegisteredGuest } from '../domain/waiver/register.ts'
import { listed } from './plain-text.ts'
import { waiversOf } from './readiness.ts'
import { moment } from './times.ts'

/** "3 of 4 signed, Kit needs a guardian"; undefined where nobody is expected. */
export function countWords(charter: Charter): string | undefined {
  const { signed, expected, needGuardian } = waiversOf(charter)
  if (expected === 0) return undefined
  const guardian = `, ${listed(needGuardian)} ${needGuardian.length === 1 ? 'needs' : 'need'} a guardian`
  return `${signed} of ${expected} signed${needGuardian.length > 0 ? guardian : ''}`
}

export function statusWords(status: string | undefined, guest: RegisteredGuest, timeZone: string): string {
  const { voided, guardian, at } = guest
  if (voided) return `void, by ${voided.by}, ${moment(voided.at, timeZone)}`
  if (status === 'PENDING_GUARDIAN')
    return `waits for a parent or guardian${guardian ? ` (${guardian} is named, and has not signed)` : ''}`
  return `signed${guardian ? ` by ${guardian}` : ''}, ${moment(at, timeZone)}`
}
