// What has to be true once nothing goes wrong any more: nothing is missing, and every surface says the same.
import { boardingFacts } from '../../src/domain/boarding.ts'
import { partOf, written } from '../../src/domain/crew-part.ts'
import type { Owed } from '../../src/domain/owed.ts'
import { isTaken } from '../../src/domain/seat.ts'
import type { Waiver } from '../../src/domain/waiver/waiver.ts'
import { checkOne } from '../../src/workflows/check-drift.ts'
import { owing, words } from '../fakes/acting.ts'
import { MINUTE } from '../fakes/clock.ts'
import { verifyHistory } from '../fakes/verify.ts'
import type { FakeWorld } from '../fakes/world.ts'
import type { Violation } from './stage.ts'

/** The boarding mail is due later; what is due sooner is not at rest. */
const SOON = 12 * MINUTE

export function isQuiet(fake: FakeWorld): boolean {
  return overdue(fake).length === 0
}

/** What is no question to a person and is due, or is tried again within so many milliseconds. */
export function overdue(fake: FakeWorld, within = SOON): readonly Owed[] {
  const now = fake.clock.business().getTime()
  const isDue = (debt: Owed) => Date.parse(debt.due) <= now + (isTriedAgain(debt) ? within : Math.min(0, within))
  return owing(fake).filter((debt) => !debt.held && isDue(debt))
}

/** Not so what only looks again, in its own time. */
function isTriedAgain({ attempts, problems = [] }: Owed): boolean {
  return attempts > 0 && problems.length > 0
}

/** Looks with a process of its own. `mails`: so many had arrived a while ago. Empty: it is well. */
export async function atRest(fake: FakeWorld, mails: number): Promise<readonly Violation[]> {
  const charters = fake.charterIds().map((id) => fake.charter(id))
  const all = await Promise.all(charters.map((charter) => oneAtRest(fake, charter.id)))
  return [
    ...overdue(fake).map(({ kind, problems }) => unconverged(`${kind} is still owed: ${problems?.join(' ') ?? ''}`)),
    ...(fake.mails.size >= mails ? [] : [lost(`${mails - fake.mails.size} mails that arrived`)]),
    ...(fake.mails.size <= fake.google.mails.length ? [] : [doubled('a mail is kept twice')]),
    ...all.flat(),
    ...uncounted(fake),
  ]
}

/** Each waiver that came by the link, or that a person matched, stands once in its charter's chain, and its record in the vault. */
function uncounted(fake: FakeWorld): readonly Violation[] {
  const waivers = [...fake.waivers.values()].map((item) => item as unknown as Waiver)
  return waivers.flatMap(({ id, charterId = '', matched }) => {
    if (matched?.kind !== 'link' && matched?.kind !== 'person') return []
    const { chain } = fake.charter(charterId).waivers
    const times = chain.filter(({ waiver }) => waiver === id).length
    if (times > 1) return [doubled(`waiver ${id} counts ${times} times`)]
    if (times === 0) return [lost(`waiver ${id} is not counted`)]
    return [...fake.vault.values()].some((record) => record.includes(id)) ? [] : [lost(`the record of waiver ${id}`)]
  })
}

async function oneAtRest(fake: FakeWorld, id: string): Promise<readonly Violation[]> {
  const charter = fake.charter(id)
  const checked = await checkOne(fake.world(), id)
  const differences = checked.kind === 'checked' ? [...checked.drift, ...checked.coming] : []
  const history = verifyHistory(fake, id)
  const assigned = fake.records.assignments.get(id)?.revision
  const summary = fake.slack.find(({ key }) => key === `${id}/summary`)
  const crew = charter.seats.filter(isTaken).flatMap(({ crew }) => crew ?? [])
  const untold = crew.filter((one) => charter.told[one] !== written(partOf(charter, one)))
  const { boarding, missed } = charter.shown
  const isInDoubt = charter.owed.boarding?.held === true && isShown(fake, charter.owed.boarding)
  /** Too late for a correction: what kept it back was said in the channel instead. Or nobody can know whether it left, and a person was asked. */
  const isExcused = (surface: string) => surface === 'mail' && (missed !== undefined || isInDoubt)
  const guestsKnow = boarding?.facts === boardingFacts(charter) || missed !== undefined
  return [
    ...differences
      .filter(({ surface }) => !isExcused(surface))
      .map(({ surface, field, says }) => unconverged(`${id}: ${surface} says ${field} ${says}`)),
    ...(history === 'complete' ? [] : [lost(`${id}: history, ${history}`)]),
    ...(assigned === charter.revision ? [] : [unconverged(`${id}: assignments show revision ${assigned}`)]),
    ...(!summary || words(summary).includes(`revision ${charter.revision}`) ? [] : [unconverged(`${id}: summary`)]),
    ...untold
      .filter((one) => !isShown(fake, charter.owed[`notice:${one}`]))
      .map((one) => lost(`${id}: word to ${one}`)),
    ...(guestsKnow || isShown(fake, charter.owed.boarding) ? [] : [lost(`${id}: the boarding mail`)]),
    ...(charter.voyage?.over && isAlarmed(fake, id) ? [lost(`${id}: word that they are back`)] : []),
  ]
}

function isAlarmed({ slack }: FakeWorld, id: string): boolean {
  return slack.some((one) => one.key.startsWith(`${id}/overdue/`) && words(one).includes('is not back'))
}

/** It may have left or not, and somebody can read that in Slack. */
function isShown(fake: FakeWorld, debt: Owed | undefined): boolean {
  if (!debt?.held) return debt !== undefined && !debt.claimed
  const to = debt.claimed?.to ?? '?'
  return fake.slack.map(words).some((said) => said.includes(to) && /may have left or not/.test(said))
}

function lost(what: string): Violation {
  return { flaw: 'lost', what }
}

function doubled(what: string): Violation {
  return { flaw: 'doubled', what }
}

function unconverged(what: string): Violation {
  return { flaw: 'unconverged', what }
}
