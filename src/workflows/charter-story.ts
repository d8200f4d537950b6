// One charter's whole story: what it is, everything that was decided and done, who knew what when, and what is kept of it.
import type { Charter, HistoryEntry } from '../domain/charter.ts'
import { type CharterFacts, factsOf } from '../domain/charter-facts.ts'
import type { CrewHours } from '../domain/crew-hours.ts'
import { type HistoryFlaw, historyFlaws } from '../domain/history-flaws.ts'
import type { Learnt } from '../domain/learnt.ts'
import { type Margin, marginOf } from '../domain/margin.ts'
import type { Money } from '../domain/money.ts'
import { photosIn } from '../domain/photo/batch.ts'
import type { Voyage } from '../domain/voyage.ts'
import type { RegisteredGuest } from '../domain/waiver/register.ts'
import type { World } from '../ports.ts'
import { wholeHistory } from './undo-last.ts'

export interface CharterStory {
  readonly id: string
  readonly operator: string
  readonly aliases: readonly string[]
  readonly revision: number
  readonly facts: CharterFacts
  /** Oldest first. */
  readonly history: readonly HistoryEntry[]
  readonly flaws: readonly HistoryFlaw[]
  readonly learnt: readonly Learnt[]
  readonly waivers: readonly StoryWaiver[]
  readonly hours: Readonly<Record<string, CrewHours>>
  readonly voyage?: Voyage | undefined
  readonly money?: Money | undefined
  readonly margin: Margin
  readonly sends: readonly {
    readonly what: string
    readonly to: string
    readonly at: string
    readonly revision: number
  }[]
  readonly photos: { readonly shown: number; readonly waiting: number }
}

export type StoryWaiver = Pick<RegisteredGuest, 'name' | 'minor' | 'guardian' | 'at' | 'waiver' | 'voided'> & {
  readonly status: string
}

export async function charterStory(world: World, charter: Charter): Promise<CharterStory> {
  const [history, batches] = await Promise.all([wholeHistory(world, charter), world.photos.of(charter.id)])
  const { id, aliases, revision, learnt = [], waivers, waiverStatus, hours = {}, voyage, money } = charter
  const photos = (kind: 'shown' | 'waiting') => batches.flatMap((batch) => photosIn(batch, kind)).length
  return {
    id,
    operator: world.operator.id,
    aliases,
    revision,
    facts: factsOf(charter),
    history,
    flaws: historyFlaws(charter, history),
    learnt: [...history.flatMap((entry) => entry.learnt ?? []), ...learnt],
    waivers: Object.entries(waivers.guests).map(([key, { name, minor, guardian, at, waiver, voided }]) => ({
      ...{ name, minor, guardian, at, waiver, voided },
      status: waiverStatus[key] ?? 'VOID',
    })),
    hours,
    voyage,
    money,
    margin: marginOf(charter, world.operator.seatRates ?? {}),
    sends: sendsOf(charter),
    photos: { shown: photos('shown'), waiting: photos('waiting') },
  }
}

function sendsOf({ shown: { boarding }, guestMails, waivers: { linkSent }, revision }: Charter): CharterStory['sends'] {
  const mails = Object.entries(guestMails?.left ?? {})
  return [
    ...(boarding ? [{ what: 'boarding', to: boarding.to, at: boarding.at, revision: boarding.revision }] : []),
    ...mails.map(([what, mail]) => ({ what, to: mail.to, at: mail.at, revision: mail.revision })),
    ...(linkSent ? [{ what: 'new link', to: linkSent.to, at: linkSent.at, revision }] : []),
  ]
}
