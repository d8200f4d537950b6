// Public addresses of what guests see, and of places on the phone's own map.
import type { Operator } from '../domain/operator.ts'

export function pageAddress({ guestSite }: Operator, charterId: string): string {
  return `${guestSite}/${encodeURIComponent(charterId)}.html`
}

/** Where guests sign; `token` is that of the party's link. */
export function waiverAddress({ guestSite }: Operator, token: string): string {
  return `${guestSite}/waiver/index.html?party=${token}`
}

/** A QR code of the same, to print for the dock. */
export function dockAddress({ guestSite }: Operator, token: string): string {
  return `${guestSite}/waiver/dock?party=${token}`
}

export function postAddress({ guestSite }: Operator, charterId: string): string {
  return `${guestSite}/post/${encodeURIComponent(charterId)}.html`
}

/** Where guests upload photos with a code. */
export function photosAddress({ guestSite }: Operator, charterId: string): string {
  return `${guestSite}${photosPath(charterId)}`
}

/** The same from a page of theirs; a code after `#` is filled in, and goes to no server. */
export function photosPath(charterId: string): string {
  return `/photos/index.html?event=${encodeURIComponent(charterId)}`
}

/** The party's photos after the trip; `token` is that of the party's link. */
export function galleryAddress({ guestSite }: Operator, token: string): string {
  return `${guestSite}/photos/gallery?party=${token}`
}

/** The operator's own map of the dock, else one of the place. */
export function mapOf({ mapUrl }: Operator, place: string | undefined): string | undefined {
  return mapUrl ?? (place ? mapAddress(place) : undefined)
}

/** One photo; `token` is that of a link to it. */
export function pictureAddress({ guestSite }: Operator, token: string): string {
  return `${guestSite}/photos/picture/${token}`
}

/** A charter's manifest on the app's own site; `token` is that of a link to it. */
export function manifestAddress({ appSite }: Operator, token: string): string {
  return `${appSite}/manifest?link=${token}`
}

export function mapAddress(place: string): string {
  return `https://maps.google.com/?q=${encodeURIComponent(place.toWellFormed())}`
}

/** The host part of the guest pages' address, without a port. */
export function guestHost({ guestSite }: Operator): string {
  return new URL(guestSite).hostname
}

/** The ops page; the token stands where it is sent to no server and lands in no log. */
export function opsAddress({ guestSite }: Operator, token: string): string {
  return `${guestSite}/ops/index.html#link=${token}`
}
