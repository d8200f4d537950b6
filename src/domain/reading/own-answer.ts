// A crew member's answer to "can you?" and what they say of their own time; contradictions are left to a person.
import { type OwnWords, ownWords } from './own-words.ts'
import { isGreeting } from './plain-words.ts'
import type { Book, BookedCharter, Change, Reading, Sender } from './reading.ts'
import { asking } from './sentence/asking.ts'
import { marked } from './sentence/marked.ts'
import { severalDays } from './several-days.ts'
import { personOf } from './standing.ts'
import type { Unit } from './units.ts'
import { type CharterMatch, mentionsCharter, whichCharter } from './which-charter.ts'

export interface Answer {
  /** The pieces that were understood. */
  readonly units: readonly Unit[]
  readonly readings: readonly Reading[]
}

/** `topic`: the subject without `Re:`, which says what was asked; `today`: the mail's local date. */
export function ownAnswer(
  units: readonly Unit[],
  topic: string,
  { address }: Sender,
  book: Book,
  today: string,
): Answer | undefined {
  const person = personOf(address, book)
  const own = units.filter(
    ({ kind, text }) => kind === 'own' && text.length <= 300 && !isGreeting(text) && !asking(text),
  )
  if (!person || own.length > 40) return undefined

  const asked = whichCharter(topic, book, { today, relative: false })
  const said = alike(
    own
      .flatMap((unit) => partsOf(unit, book, today))
      .map(({ unit, text, only }) => {
        const here: CharterMatch = only
          ? { kind: 'one', charter: only, by: 'name' }
          : whichCharter(text, book, { today, relative: true })
        const charter =
          here.kind === 'one' && (here.by !== 'day' || asked.kind !== 'one')
            ? here.charter
            : asked.kind === 'one'
              ? asked.charter
              : undefined
        return {
          unit,
          charter,
          isNamed: here.kind === 'one',
          text,
          ...withEvidence(ownWords(text, person, charter, book, today), unit.text),
        }
      }),
  )
  const accepts = said.some(({ changes }) => changes.some(({ kind }) => kind === 'accept'))
  const isDoubted = (one: (typeof said)[number]) => one.isDoubted && one.changes.length === 0
  if (said.some(isDoubted) && accepts) return undefined
  const groups = Map.groupBy(
    said.filter(({ changes }) => changes.length > 0),
    ({ charter }) => charter,
  )
  const readings = [...groups].flatMap(([charter, group]) => readingOf(charter, group, topic))
  return readings.length > 0
    ? { units: said.filter(({ changes }) => changes.length > 0).map(({ unit }) => unit), readings }
    : undefined
}

/** "All good for Lindqvist and Abernathy": what is said of the one is said of the other. */
function alike<T extends Said & { readonly text: string; readonly charter: BookedCharter | undefined }>(
  parts: readonly T[],
): readonly T[] {
  return parts.map((part, index) => {
    const before = parts[index - 1]
    const isBare = part.changes.length === 0 && part.charter !== undefined && part.text.split(' ').length <= 5
    if (!before || before.unit !== part.unit || !isBare || before.charter === part.charter) return part
    return { ...part, changes: before.changes.filter(({ kind }) => kind === 'accept' || kind === 'decline') }
  })
}

interface Piece {
  readonly unit: Unit
  readonly text: string
  /** Settled already. */
  readonly only?: BookedCharter | undefined
}

/** Where one sentence speaks of two charters, each part by itself. */
function partsOf(unit: Unit, book: Book, today: string): readonly Piece[] {
  const many = severalDays(marked(unit.text, { book, charter: undefined }), book, { today, relative: true })
  if (many) return many.map((only) => ({ unit, text: unit.text, only }))
  const parts = unit.text.split(/[,;.–—]\s+|\s(?:but|pero|mais|and|n|y|et|&)\s/).filter((part) => part.trim() !== '')
  const named = parts.filter((part) => mentionsCharter(part, book)).length
  return named > 1 ? parts.map((text) => ({ unit, text })) : [{ unit, text: unit.text }]
}

function withEvidence(own: OwnWords, evidence: string): OwnWords {
  return { ...own, changes: own.changes.map((one) => ({ ...one, evidence })) }
}

interface Said {
  readonly unit: Unit
  readonly isNamed: boolean
  readonly changes: readonly Change[]
}

/** Yes and no about one charter say nothing that could be used. */
function readingOf(charter: BookedCharter | undefined, said: readonly Said[], topic: string): readonly Reading[] {
  const all = said.flatMap(({ changes }) => changes)
  const changes = [...new Map(all.map((change) => [key(change), change])).values()]
  const isTorn = changes.some(({ kind }) => kind === 'accept') && changes.some(({ kind }) => kind === 'decline')
  if (isTorn) return []
  const words = said.find(({ isNamed }) => isNamed)?.unit.text ?? topic
  return [{ charter: charter?.id ?? null, words, changes, questions: [] }]
}

function key({ evidence: _, ...rest }: Change): string {
  return JSON.stringify(rest)
}
