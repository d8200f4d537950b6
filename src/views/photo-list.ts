// `/crew <charter> photos`: what came and what became of it, the codes, and the guests' addresses.
import type { Charter } from '../domain/charter.ts'
import type { Operator } from '../domain/operator.ts'
import { type Batch, type FileState, isAwaited, photosIn } from '../domain/photo/batch.ts'
import { guestCodes } from '../domain/photo/codes.ts'
import { galleryAddress, photosAddress } from './addresses.ts'
import { counted } from './plain-text.ts'
import { heading, lines, message, type Part, type SlackMessage, small } from './slack-blocks.ts'
import { type Button, buttonValue } from './slack-buttons.ts'
import { md } from './slack-text.ts'
import { moment, timeWindow } from './times.ts'

export interface PhotoListInput {
  readonly operator: Operator
  readonly charter: Charter
  readonly batches: readonly Batch[]
  /** Of the party's link, as it opens now. */
  readonly token: string
}

export function photoList({ operator, charter, batches: all, token }: PhotoListInput): SlackMessage {
  const batches = all.filter(({ waiver }) => waiver === undefined)
  const said = batches.length === 0 ? 'Nobody has sent any yet' : countWords(batches)
  return message(md`Photos of ${charter.name}: ${said}`, [
    heading(`Photos of ${charter.name}`),
    small(md`${timeWindow(charter)}`),
    lines(md`*${said}.*`, ...batches.map((batch) => batchLine(batch, charter.timeZone))),
    ...waitingParts(all.filter(({ waiver, files }) => waiver !== undefined && files.some(isAwaited)).length),
    codesPart(charter),
    lines(
      md`*Where guests send photos*  ${photosAddress(operator, charter.id)}`,
      md`*The album, for who has the guests’ link*  ${galleryAddress(operator, token)}`,
    ),
  ])
}

/** The charter's own code was changed. */
export function newCodeAnswer(
  { name, id }: Pick<Charter, 'name' | 'id'>,
  operator: Operator,
  code: string,
): SlackMessage {
  const words = md`The photo code of ${name} is now *${code}*. The old one opens nothing any more; each guest’s own code still works.`
  return message(words, [lines(words, md`Guests type it at ${photosAddress(operator, id)}`)])
}

function codesPart(charter: Charter): Part {
  const guests = guestCodes(charter)
  const button: Button = {
    label: 'New code',
    action: 'photos_new_code',
    value: buttonValue(charter.id, charter.photoUploadCode),
    confirm: {
      title: 'A new code for this charter?',
      text: 'The old one opens nothing any more. The codes that guests got with their waivers still work.',
      yes: 'Make a new one',
      no: 'Leave it',
    },
  }
  const own = guests.map(({ guest, code }) => md`${guest}: ${code}`)
  return { kind: 'lines', lines: [md`*Photo code*  ${charter.photoUploadCode}`, ...own], button }
}

function waitingParts(times: number): readonly Part[] {
  const words = md`Sent ${counted(times, 'time')} by somebody whose waiver waits to be matched: unseen, and not counted, until it is.`
  return times > 0 ? [lines(words)] : []
}

function countWords(batches: readonly Batch[]): string {
  const waiting = batches.flatMap((batch) => photosIn(batch, 'waiting')).length
  const shown = batches.flatMap((batch) => photosIn(batch, 'shown')).length
  return `${counted(shown, 'photo')} in the album${waiting > 0 ? ` · ${waiting} to look at` : ''}`
}

function batchLine({ files, from, at }: Batch, timeZone: string) {
  const parts = PARTS.flatMap(([kind, words]) => {
    const count = files.filter(({ state }) => state.kind === kind).length
    return count > 0 ? [`${count} ${words}`] : []
  })
  return md`${moment(at, timeZone)}, ${from ?? 'with the charter’s code'}: ${parts.join(', ')}`
}

const PARTS: readonly (readonly [FileState['kind'], string])[] = [
  ['waiting', 'to look at'],
  ['shown', 'in the album'],
  ['refused', 'refused'],
  ['unfit', 'not taken'],
  ['awaited', 'on the way'],
  ['missing', 'did not arrive'],
]
