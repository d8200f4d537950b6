// Public addresses of what guests see, and of places on the phone's own map.
import type { Operator } from '../domain/operator.ts'

export function pageAddress({ guestSite }: Operator, charterId: string): string {
  return `${guestSite}/${encodeURIComponent(charterId)}.html`
}

export function mapAddress(place: string): string {
  return `https://maps.google.com/?q=${encodeURIComponent(place.toWellFormed())}`
}

/** The host part of the guest pages' address, without a port. */
export function guestHost({ guestSite }: Operator): string {
  return new URL(guestSite).hostname
}
