// A guest signed: kept at once with what it owes; counted when it came by the party's link, else for a person to match.
import type { Charter } from '../domain/charter.ts'
import { slug } from '../domain/charter-id.ts'
import { codeHash } from '../domain/photo/codes.ts'
import { localDate } from '../domain/times.ts'
import { newWaiver } from '../domain/waiver/new-waiver.ts'
import { isFull } from '../domain/waiver/register.ts'
import type { FieldProblem, Submission } from '../domain/waiver/submission.ts'
import type { Matched, Origin, Waiver } from '../domain/waiver/waiver.ts'
import type { World } from '../ports.ts'
import { deliverWaiver } from './deliver-waiver.ts'
import { openParty } from './party-link.ts'

export type Signing =
  | { readonly kind: 'kept'; readonly waiver: Waiver; readonly delivered: Promise<unknown> }
  | { readonly kind: 'problems'; readonly problems: readonly FieldProblem[] }
  /** `other-content`: the same key brought something else before. `old-text`: these words are no version of ours. */
  | { readonly kind: 'dead-link' | 'other-charter' | 'cancelled' | 'full' | 'other-content' | 'old-text' }
  /** The store did not take it; it may be sent again. */
  | { readonly kind: 'not-kept' }

export async function signWaiver(world: World, submission: Submission, origin: Origin): Promise<Signing> {
  const whose = await charterOf(world, submission)
  if (whose.kind !== 'charter') return whose
  const { charter, matched } = whose
  const texts = world.templates.waiverTexts(world.operator)
  const text = submission.text ? texts.find(({ sha256 }) => sha256 === submission.text) : texts.at(-1)
  if (!text) return { kind: 'old-text' }

  const now = world.clock.business()
  const made = newWaiver({
    submission,
    today: localDate(now, charter?.timeZone ?? world.operator.timeZone),
    charterId: charter?.id,
    matched,
    text,
    origin,
    now,
    freshId: world.ids.next(),
    code: world.ids.code,
  })
  return made.kind === 'waiver' ? keep(world, made.waiver) : made
}

/** Twice the same is one waiver, and whatever of it is still owed is looked at again. */
async function keep(world: World, waiver: Waiver): Promise<Signing> {
  await keepCodes(world, waiver)
  const created = await world.waivers.create(waiver)
  const changed = created ?? (await world.waivers.change(waiver.id, (item) => ({ next: item, outcome: 'known' })))
  if (!changed) return { kind: 'not-kept' }
  if (changed.item.content !== waiver.content) return { kind: 'other-content' }
  return { kind: 'kept', waiver: changed.item, delivered: deliverWaiver(world, changed) }
}

/** Kept before the waiver, whose answer promises that they work; without it they open nothing. */
async function keepCodes(world: World, { id, charterId, matched, guests }: Waiver): Promise<void> {
  if (matched || charterId === undefined) return
  const hashes = guests.map(({ photoCode }) => codeHash(photoCode))
  await world.waitingCodes.keep(charterId, hashes, id)
}

type Whose =
  | { readonly kind: 'charter'; readonly charter: Charter | undefined; readonly matched: Matched | undefined }
  | { readonly kind: 'dead-link' | 'other-charter' | 'cancelled' | 'full' }

async function charterOf(world: World, { party, eventId }: Submission): Promise<Whose> {
  const asked = eventId === undefined ? undefined : slug(eventId)
  if (party === undefined) {
    const charter = asked ? await world.charters.find(asked) : undefined
    return { kind: 'charter', charter, matched: undefined }
  }
  const opened = await openParty(world, party)
  if (opened.kind === 'dead') return { kind: 'dead-link' }
  const { charter, issue } = opened
  if (charter.cancelled) return { kind: 'cancelled' }
  if (isFull(charter)) return { kind: 'full' }
  const isOther = asked !== undefined && asked !== charter.id && (await world.charters.find(asked))?.id !== charter.id
  return isOther ? { kind: 'other-charter' } : { kind: 'charter', charter, matched: { kind: 'link', issue } }
}
