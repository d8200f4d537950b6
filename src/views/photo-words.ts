// How it went with a photo, in words for whoever sent it and for the crew.
import { type FileState, MOST_BYTES, MOST_PIXELS, type Unfit } from '../domain/photo/batch.ts'

const UNFIT: Readonly<Record<Unfit, string>> = {
  'not-a-photo': 'This is no JPEG, PNG or WebP photo, whatever its name says.',
  'too-large': `This photo is larger than ${MOST_BYTES / 1_000_000} MB. Send a smaller copy of it.`,
  'too-many-pixels': `This photo has more than ${MOST_PIXELS / 1_000_000} million pixels. Send a smaller copy of it.`,
  moving: 'Moving pictures can’t be taken yet, only photos.',
  smuggles: 'This file holds something else beside a photo. Open it on your device and save it anew.',
  broken: 'This photo is damaged, or came only in part. Please send it again.',
}

export function unfitWords(why: Unfit): string {
  return UNFIT[why]
}

export const HELD_WORDS = 'Sent. The crew looks at it once they have found whose waiver yours is.'

/** For whoever sent it. */
export function stateWords(state: FileState): string {
  switch (state.kind) {
    case 'awaited':
      return 'It has not arrived yet.'
    case 'missing':
      return 'It did not arrive. Please send it again.'
    case 'unfit':
      return unfitWords(state.why)
    case 'waiting':
      return 'Arrived. The crew looks at it first.'
    case 'shown':
      return 'Arrived, and in the album.'
    case 'refused':
      return 'Arrived. The crew kept it out of the album.'
  }
}
