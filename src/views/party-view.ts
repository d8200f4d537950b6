// What the guests' own link shows of their trip: first names and facts, and nothing that is somebody's alone.
import type { Charter } from '../domain/charter.ts'
import type { Operator } from '../domain/operator.ts'
import { firstName } from '../domain/person.ts'
import { guestFacts } from './guest-facts.ts'
import { waiversOf } from './readiness.ts'

export interface PartyView {
  readonly charter: string
  readonly boat: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly cancelled: boolean
  readonly expected: number
  readonly signed: number
  /** Signatures to come, beside those below. */
  readonly missing: number
  readonly guests: readonly { readonly name: string; readonly status: string }[]
}

export function partyView({
  operator,
  charter,
}: {
  readonly operator: Operator
  readonly charter: Charter
}): PartyView {
  const { signed, expected } = waiversOf(charter)
  const guests = Object.entries(charter.waivers.guests).filter(([, { voided }]) => !voided)
  return {
    charter: charter.id,
    boat: operator.boat,
    facts: charter.cancelled ? [] : guestFacts(charter),
    cancelled: charter.cancelled,
    expected,
    signed,
    missing: Math.max(0, expected - guests.length),
    guests: guests.map(([key, { name }]) => ({
      name: toldApart(
        name,
        guests.map(([, guest]) => guest.name),
      ),
      status: charter.waiverStatus[key] ?? 'SIGNED',
    })),
  }
}

/** The first name; with the last one's initial where two have the same. */
function toldApart(name: string, all: readonly string[]): string {
  const first = firstName(name)
  const isShared = all.filter((other) => firstName(other).toLowerCase() === first.toLowerCase()).length > 1
  const [initial] = name.trim().slice(first.length).trim().split(/\s+/).at(-1) ?? ''
  return isShared && initial ? `${first} ${initial.toUpperCase()}.` : first
}

export interface PartyWords {
  readonly title: string
  readonly guests: readonly { readonly name: string; readonly signed: boolean; readonly words: string }[]
  /** Empty when nobody is missing. */
  readonly missing: string
}

export function partyWords({ expected, signed, missing, guests }: PartyView): PartyWords {
  const some = signed === 0 ? 'Nobody has signed yet' : `${signed} of ${expected} signed`
  return {
    title: expected > 0 && signed === expected ? 'Everyone has signed' : some,
    guests: guests.map(({ name, status }) => ({
      name,
      signed: status === 'SIGNED',
      words: status === 'SIGNED' ? 'signed' : 'needs a guardian',
    })),
    missing: missing > 0 ? `${missing} still to sign. Send them the link of this page.` : '',
  }
}
