// What guests see at an address that leads to no page: whom to ask. It says nothing of what there is.
import type { Operator } from '../domain/operator.ts'
import { type GuestColours, guestColours } from './guest-page.ts'

export interface NotHerePage {
  readonly title: string
  readonly heading: string
  readonly lead: string
  readonly brand: string
  readonly boat: string
  readonly inbox: string
  readonly colours: GuestColours
}

export function notHerePage(operator: Operator): NotHerePage {
  const { brand, boat, inbox } = operator
  return {
    title: `Not here · ${boat}`,
    heading: 'This page is not here',
    lead: 'It may have been taken away since, or its address was cut short.',
    brand,
    boat,
    inbox,
    colours: guestColours(operator),
  }
}
