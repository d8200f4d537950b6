// What whoever watches ashore is written: the whole manifest in plain words, alarms, and the end of it.
import type { Charter } from '../domain/charter.ts'
import { gapsOf } from '../domain/manifest/draw-up.ts'
import { type Manifest, manifestHash } from '../domain/manifest/manifest.ts'
import type { Operator } from '../domain/operator.ts'
import { backBy, lateAt, minutesLate } from '../domain/return-clock.ts'
import type { Voyage } from '../domain/voyage.ts'
import { manifestPage } from './manifest-page.ts'
import { captainWords, gapSentences } from './manifest-words.ts'
import { oneLine } from './plain-text.ts'
import { clockTimeWithZone, moment } from './times.ts'
import { durationWords } from './voyage-words.ts'

export interface AshoreMailInput {
  readonly operator: Operator
  readonly charter: Charter
  readonly voyage: Voyage
  /** Undefined: it could not be read, and the first mail has it. */
  readonly manifest: Manifest | undefined
  /** `out`, `late-2`, `back`, `not-out`. */
  readonly what: string
  /** Business time. */
  readonly now: Date
}

export function ashoreMail(input: AshoreMailInput): { readonly subject: string; readonly text: string } {
  const { operator, charter } = input
  const { subject, words } = wordsOf(input)
  const lines = [...words, '', `Questions? Write to ${operator.inbox}.`, '', operator.brand, '']
  return { subject: oneLine(`${operator.boat}, ${charter.name}: ${subject}`), text: lines.join('\n') }
}

interface Words {
  readonly subject: string
  readonly words: readonly string[]
}

function wordsOf(input: AshoreMailInput): Words {
  const { what, voyage } = input
  if (what === 'out') return outWords(input)
  if (what.startsWith('late')) return lateWords(input)
  const by = oneLine(voyage.over?.by ?? 'somebody')
  const when = moment(voyage.over?.at ?? input.now, input.operator.timeZone)
  return what === 'back'
    ? { subject: 'back', words: [`They are back: ${by} said so, ${when}. Nothing more to watch for.`] }
    : {
        subject: 'did not leave',
        words: [`They did not leave after all: ${by} took the cast off back, ${when}. Please put the manifest aside.`],
      }
}

function outWords(input: AshoreMailInput): Words {
  const { operator, charter, voyage, manifest } = input
  const { timeZone } = operator
  const due = clockTimeWithZone(backBy(charter, voyage), timeZone)
  const late = clockTimeWithZone(lateAt(charter, voyage, operator), timeZone)
  return {
    subject: `cast off, back by ${due}`,
    words: [
      `${operator.boat} cast off with ${voyage.aboard} aboard: ${oneLine(voyage.by)} said so, ${moment(voyage.at, timeZone)}.`,
      `They are to be back by ${due}. If nobody has said so by ${late}, the crew’s channel is alarmed, and half an hour later you are written to.`,
      ...(manifest ? ['', ...manifestLines(manifest)] : []),
    ],
  }
}

function lateWords(input: AshoreMailInput): Words {
  const { operator, charter, voyage, manifest, now } = input
  const late = durationWords(minutesLate(charter, voyage, now))
  return {
    subject: `not back, ${late} late`,
    words: [
      `${operator.boat} was to be back by ${moment(backBy(charter, voyage), operator.timeZone)}, and nobody has said that it is. That is ${late} ago.`,
      'Please call the captain now. The managers are alarmed in Slack.',
      ...(manifest ? ['', ...manifestLines(manifest)] : ['', 'The manifest is in the mail that came at cast off.']),
    ],
  }
}

/** In the order of the page. */
function manifestLines(manifest: Manifest): readonly string[] {
  const { heading, facts, crew, guests, count } = manifestPage(manifest)
  const row = (...cells: readonly string[]) =>
    `  ${cells
      .filter((cell) => cell !== '')
      .map(oneLine)
      .join(' · ')}`
  return [
    oneLine(heading),
    `Captain: ${oneLine(captainWords(manifest))}`,
    ...facts.filter(({ label }) => label !== 'Captain').map(({ label, value }) => `${label}: ${oneLine(value)}`),
    '',
    'Crew',
    ...crew.map(({ seat, name, phone, emergency }) => row(seat, name, phone, emergency && `call ${emergency}`)),
    '',
    'Persons aboard',
    ...guests.map(({ place, name, age, call }) => row(`${place}.`, name || '(not signed)', age, call)),
    count,
    ...gapSentences(gapsOf(manifest)),
    '',
    `SHA-256 of this manifest: ${manifestHash(manifest)}`,
  ]
}
