// Who was proposed for a charter's seats, against who the calendar says sailed.
import { isTaken, type Seat, type SeatName } from '../seat.ts'
import type { Said, ShadowLog } from './log.ts'
import type { PastCharter } from './past-charter.ts'
import { type Verdict, verdict } from './verdict.ts'

export function scoreSeats(charter: PastCharter, log: ShadowLog): readonly Verdict[] {
  const { id, told } = charter
  const seats = log.facts.get(id)?.seats ?? []
  const own = log.said.filter((said) => said.charter === id)
  const named = new Set([...told.keys(), ...seats.filter(isTaken).map(({ seat }) => seat)])
  return [
    ...[...named].flatMap((seat) => seatVerdicts(seat, charter, seats, log)),
    ...lastOf(own, 'release').map((said) => absence('release', said, charter)),
    ...lastOf(own, 'decline').map((said) => absence('decline', said, charter)),
    ...lastOf(own, 'accept').map((said) => presence(said, charter)),
  ]
}

function seatVerdicts(
  seat: SeatName,
  { id, told }: PastCharter,
  seats: readonly Seat[],
  { said, asked }: ShadowLog,
): readonly Verdict[] {
  const proposed = seats.filter((one) => one.seat === seat).filter(isTaken)
  const really = told.get(seat)
  const calendar = really?.evidence
  const claims = proposed.map(({ crew }): Verdict => {
    const last = said.findLast(
      ({ charter, change }) =>
        charter === id && change.kind === 'assign' && change.seat === seat && change.crew === crew,
    )
    const isSo = really?.crew.includes(crew)
    const names = really && (really.crew.length > 0 ? really.crew.join(', ') : 'open')
    const base = { kind: 'assign' as const, charter: id, seat, proposed: crew, really: names ?? 'not told', calendar }
    const result = really === undefined ? 'untold' : isSo ? 'agreed' : 'disagreed'
    return { ...base, result, evidence: last?.change.evidence, rule: last?.change.rule, mail: last?.mail }
  })
  const isOpenClaim = proposed.length > 0
  const left = (really?.crew ?? []).filter((crew) => !proposed.some((one) => one.crew === crew))
  if (left.length === 0 || (isOpenClaim && seat !== 'deckhand')) return claims

  const question = asked.findLast(
    (one) =>
      one.charter === id &&
      (one.question.seat === seat || (one.question.crew !== undefined && left.includes(one.question.crew))),
  )
  const maybe = said.findLast(
    ({ charter, change }) =>
      charter === id && change.kind === 'assign' && change.seat === seat && change.standing === 'tentative',
  )
  const evidence = question?.question.evidence ?? maybe?.change.evidence
  const mail = question?.mail ?? maybe?.mail
  const result = mail ? 'asked' : 'missed'
  return [
    ...claims,
    ...left.map(
      (crew): Verdict => ({
        kind: 'assign',
        result,
        charter: id,
        seat,
        proposed: result === 'asked' ? 'asked' : 'nothing',
        really: crew,
        evidence,
        mail,
        calendar,
      }),
    ),
  ]
}

/** Said to leave: agreed where the calendar has them no more. A later mail may have brought them back. */
function absence(kind: 'release' | 'decline', said: Said, { told }: PastCharter): Verdict {
  const { change } = said
  const crew = 'crew' in change ? change.crew : ''
  const of = kind === 'release' && 'seat' in change ? [told.get(change.seat)] : [...told.values()]
  const known = of.flatMap((one) => one ?? [])
  const really =
    known.length === 0 ? undefined : known.some((one) => one.crew.includes(crew)) ? `${crew} sailed` : `${crew} left`
  return { ...verdict(kind, said, `${crew} left`, really), seat: 'seat' in change ? change.seat : undefined }
}

function presence(said: Said, { told }: PastCharter): Verdict {
  const crew = 'crew' in said.change ? said.change.crew : ''
  const known = [...told.values()]
  const sails = known.some((one) => one.crew.includes(crew))
  return verdict(
    'accept',
    said,
    `${crew} sails`,
    known.length === 0 ? undefined : sails ? `${crew} sails` : `${crew} did not sail`,
  )
}

/** The last of a kind for each person, unless a later mail gave them a seat again. */
function lastOf(own: readonly Said[], kind: 'release' | 'decline' | 'accept'): readonly Said[] {
  const last = new Map<string, Said>()
  for (const said of own) {
    const { change } = said
    if (!('crew' in change)) continue
    const key = kind === 'release' && 'seat' in change ? `${change.seat} ${change.crew}` : change.crew
    if (change.kind === kind) last.set(key, said)
    else if (kind !== 'accept' && change.kind === 'assign') last.delete(key)
  }
  return [...last.values()]
}
