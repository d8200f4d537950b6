// Each photo in its size, with a box to tick: what stays ticked goes into the album.
import { type Batch, photosIn } from '../domain/photo/batch.ts'
import type { StateValues } from './edited-changes.ts'
import { buttonValue } from './slack-buttons.ts'
import {
  INPUT_ACTION,
  type InputElement,
  input,
  type Modal,
  type ModalBlock,
  modal,
  option,
  textBlocks,
} from './slack-modals.ts'
import { md, plainText } from './slack-text.ts'

export interface PickInput {
  readonly batch: Batch
  /** What the manager saw on the card. */
  readonly seen: string
  /** Addresses of pictures, by the file's id. */
  readonly pictures: ReadonlyMap<string, string>
}

export const PICK_TITLE = 'Photos for the album'
const YES = option('Show it to the guests', 'show')

export function photoPickModal({ batch, seen, pictures }: PickInput): Modal {
  const photos = [...photosIn(batch, 'waiting'), ...photosIn(batch, 'shown')]
  const submit = { callback: 'pick_photos', label: 'Save', about: buttonValue(batch.id, seen) }
  const intro = textBlocks(md`What is ticked goes into the album of the guests. What is not is removed for good.`)
  return modal(
    PICK_TITLE,
    [...intro, ...photos.flatMap(({ id, name }) => photoBlocks(id, name, pictures.get(id) ?? ''))],
    submit,
  )
}

/** Ids of the files that stayed ticked. */
export function pickedIn(values: StateValues): ReadonlySet<string> {
  const ticked = Object.entries(values).filter(([, state]) => (state[INPUT_ACTION]?.selected_options ?? []).length > 0)
  return new Set(ticked.map(([id]) => id))
}

function photoBlocks(id: string, name: string, address: string): readonly ModalBlock[] {
  const box: InputElement = { type: 'checkboxes', action_id: INPUT_ACTION, options: [YES], initial_options: [YES] }
  return [{ type: 'image', image_url: address, alt_text: plainText(`Photo ${name}`, 200) }, input(id, name, box)]
}
