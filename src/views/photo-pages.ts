// What guests see of photos: the page to send them on, and the album behind the party's link.
import type { Charter } from '../domain/charter.ts'
import type { Operator } from '../domain/operator.ts'
import { firstName } from '../domain/person.ts'
import { MOST_BYTES, MOST_FILES, PHOTO_TYPES } from '../domain/photo/batch.ts'
import { photosAddress } from './addresses.ts'
import { type GuestColours, guestColours } from './guest-page.ts'
import { albumWords } from './photo-answers.ts'
import { longDateWords } from './times.ts'

interface PhotoFrame {
  readonly title: string
  readonly heading: string
  readonly lead: string
  readonly brand: string
  readonly inbox: string
  readonly colours: GuestColours
}

export interface UploadPage extends PhotoFrame {
  readonly types: string
  readonly mostFiles: number
  readonly mostBytes: number
}

export interface GalleryPhoto {
  readonly full: string
  readonly thumb: string
  /** Pixels of the full one. */
  readonly width: number
  readonly height: number
  /** Given name of who sent it, where that is known. */
  readonly from: string | undefined
}

export interface GalleryPage extends PhotoFrame {
  readonly photos: readonly (GalleryPhoto & { readonly alt: string })[]
  readonly sentence: string
  readonly add: string | undefined
}

/** The same for every charter, so that it may be cached. */
export function uploadPage(operator: Operator): UploadPage {
  return {
    ...frame(operator),
    heading: 'Your photos',
    lead: `Share what you saw aboard ${operator.boat}.`,
    types: PHOTO_TYPES.join(','),
    mostFiles: MOST_FILES,
    mostBytes: MOST_BYTES,
  }
}

export function galleryPage(operator: Operator, charter: Charter, photos: readonly GalleryPhoto[]): GalleryPage {
  const day = longDateWords(charter.date)
  const alt = (photo: GalleryPhoto, at: number) => `Photo ${at + 1}${photo.from ? `, from ${photo.from}` : ''}`
  return {
    ...frame(operator),
    heading: albumWords(photos.length),
    lead: `Your sail aboard ${operator.boat} on ${day}.`,
    photos: photos.map((photo, at) => ({ ...photo, alt: alt(photo, at) })),
    sentence:
      photos.length === 0
        ? 'As soon as somebody of your party has sent photos and the crew has looked at them, they are here.'
        : 'Only who has this link sees them. Open one to save it.',
    add: photosAddress(operator, charter.id),
  }
}

export function deadAlbum(operator: Operator): GalleryPage {
  return {
    ...frame(operator),
    heading: 'This link has ended',
    lead: `It was replaced by a newer one, or its time is over.`,
    photos: [],
    sentence: `Open the newest mail from ${operator.brand}, or write to us.`,
    add: undefined,
  }
}

export function senderName(from: string | undefined): string | undefined {
  return from === undefined ? undefined : firstName(from)
}

function frame(operator: Operator) {
  const { brand, inbox, boat } = operator
  return { title: `Photos · ${boat}`, brand, inbox, colours: guestColours(operator) }
}
