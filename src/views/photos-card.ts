// Photos that guests sent, for the crew to look at: small pictures, and what to do with them.
import type { Charter } from '../domain/charter.ts'
import type { Operator } from '../domain/operator.ts'
import { type Batch, photosIn } from '../domain/photo/batch.ts'
import { printOf } from '../domain/photo/moderate.ts'
import { unfitWords } from './photo-words.ts'
import { counted } from './plain-text.ts'
import { heading, lines, message, type Part, type SlackMessage, small } from './slack-blocks.ts'
import { type Button, buttonValue } from './slack-buttons.ts'
import { md } from './slack-text.ts'
import { moment, timeWindow } from './times.ts'

export interface PhotosCardInput {
  readonly operator: Operator
  readonly charter: Pick<Charter, 'name' | 'date' | 'times' | 'timeZone'>
  readonly batch: Batch
  /** Addresses of small pictures, by the file's id. */
  readonly thumbs: ReadonlyMap<string, string>
}

export function photosCard({ operator, charter, batch, thumbs }: PhotosCardInput): SlackMessage {
  const waiting = photosIn(batch, 'waiting')
  const shown = photosIn(batch, 'shown')
  const title = `Photos of ${charter.name}`
  const said = [
    ...(waiting.length > 0 ? [`${waiting.length} to look at`] : []),
    ...(shown.length > 0 ? [`${shown.length} in the album`] : []),
    ...(refused(batch) > 0 ? [`${refused(batch)} refused`] : []),
    ...(waiting.length + shown.length + refused(batch) === 0 ? ['none that can be taken'] : []),
  ].join(' · ')
  return message(md`${title}: ${said}`, [
    heading(title),
    small(md`${timeWindow(charter)}`),
    lines(
      md`*${said}*`,
      md`from ${batch.from ?? 'somebody with the charter’s code'}, ${moment(batch.at, operator.timeZone)}`,
    ),
    ...[...waiting, ...shown].map(
      ({ id, name, photo }): Part => ({
        kind: 'picture',
        title: `${name} · ${photo.width} × ${photo.height}`,
        address: thumbs.get(id) ?? '',
        alt: `Photo ${name}`,
      }),
    ),
    ...unfitParts(batch),
    ...endParts(batch, operator, waiting.length, shown.length),
  ])
}

function refused({ files }: Batch): number {
  return files.filter(({ state }) => state.kind === 'refused').length
}

function unfitParts({ files }: Batch): readonly Part[] {
  const unfit = files.flatMap(({ name, state }) =>
    state.kind === 'unfit' ? [md`${name}: ${unfitWords(state.why)}`] : [],
  )
  return unfit.length === 0 ? [] : [lines(md`*${counted(unfit.length, 'file')} not taken*`, ...unfit)]
}

function endParts(batch: Batch, operator: Operator, waiting: number, shown: number): readonly Part[] {
  const value = buttonValue(batch.id, printOf(batch))
  const pick = (label: string): Button => ({ label, action: 'photos_pick', value })
  const accept: Button = {
    label: waiting === 1 ? 'Accept it' : `Accept all ${waiting}`,
    action: 'photos_accept',
    value,
    style: 'primary',
  }
  const refuse: Button = {
    label: waiting === 1 ? 'Refuse it' : 'Refuse all',
    action: 'photos_refuse',
    value,
    style: 'danger',
    confirm: {
      title: 'Refuse these photos?',
      text: 'They are removed for good. Nobody is told.',
      yes: 'Refuse them',
      no: 'Leave them',
    },
  }
  const { decided } = batch
  return [
    ...(decided ? [lines(md`Looked at by ${decided.by}, ${moment(decided.at, operator.timeZone)}.`)] : []),
    ...(waiting > 0 ? [{ kind: 'actions' as const, buttons: [accept, pick('Pick…'), refuse] }] : []),
    ...(waiting === 0 && shown > 0 ? [{ kind: 'actions' as const, buttons: [pick('Take some out…')] }] : []),
  ]
}
