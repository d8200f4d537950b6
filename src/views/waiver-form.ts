// The form that guests sign on, and what stands in its place when there is nothing to sign.
import type { Charter } from '../domain/charter.ts'
import type { Operator } from '../domain/operator.ts'
import { CONSENT } from '../domain/waiver/evidence.ts'
import type { OtherSignature } from '../domain/waiver/own-signature.ts'
import { isPending, type Waiver, type WaiverText } from '../domain/waiver/waiver.ts'
import { photosPath } from './addresses.ts'
import { type GuestColours, guestColours } from './guest-page.ts'
import { type PartyWords, partyView, partyWords } from './party-view.ts'
import { listed } from './plain-text.ts'
import { longDateWords } from './times.ts'

export interface WaiverPage {
  readonly title: string
  readonly heading: string
  readonly lead: string
  readonly brand: string
  readonly inbox: string
  readonly colours: GuestColours
  readonly notices: readonly Notice[]
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly party: PartyWords | undefined
  readonly form: WaiverForm | undefined
}

export interface Notice {
  readonly title: string
  readonly sentences: readonly string[]
  readonly alarm?: boolean
  readonly code?: string
  readonly links?: readonly { readonly href: string; readonly words: string }[]
  /** Sends the form again as it was typed. */
  readonly again?: { readonly fields: readonly (readonly [name: string, value: string])[]; readonly label: string }
}

export interface WaiverForm {
  /** Token of the link; empty without one. */
  readonly party: string
  /** The charter that is asked for; empty where the link says it. */
  readonly event: string
  /** Of a form that is sent without scripts: sent twice it is one waiver. */
  readonly key: string
  /** Local date. */
  readonly today: string
  readonly text: WaiverText
  readonly paragraphs: readonly string[]
  readonly consent: string
}

type FormParts = Pick<WaiverForm, 'event' | 'key' | 'today' | 'text'>

/** For the guests of a charter. */
export function partyForm(operator: Operator, charter: Charter, token: string, parts: FormParts): WaiverPage {
  const { boat, inbox } = operator
  if (charter.cancelled) {
    const words = [`${boat} does not sail on ${longDateWords(charter.date)}, so there is nothing to sign.`]
    return notice(operator, { title: 'This sail is cancelled', sentences: [...words, `Questions? Write to ${inbox}.`] })
  }
  const party = partyView({ operator, charter })
  return {
    ...frame(operator),
    lead: `For your sail aboard ${boat} on ${longDateWords(charter.date)}. It takes two minutes.`,
    notices: [],
    facts: party.facts,
    party: partyWords(party),
    form: formOf(parts, token),
  }
}

/** Without the guests' link. */
export function strangersForm(operator: Operator, parts: FormParts): WaiverPage {
  const sentences = [
    'Open the link in your boarding mail, or scan the QR code at the dock, if you can: then your waiver counts at once.',
    'Without it, the crew first looks whose it is.',
  ]
  return {
    ...frame(operator),
    lead: `For your sail aboard ${operator.boat}. It takes two minutes.`,
    notices: [{ title: 'Have you a link?', sentences }],
    facts: [],
    party: undefined,
    form: formOf(parts, ''),
  }
}

export function deadLink(operator: Operator): WaiverPage {
  return notice(operator, {
    title: 'This link has ended',
    sentences: [
      `It was replaced by a newer one, or its time is over. Open the newest mail from ${operator.brand}, or scan the QR code at the dock.`,
    ],
    alarm: true,
  })
}

/** The answer to a form that was sent without scripts. */
export function signedPage(operator: Operator, { guests, matched, ...rest }: Waiver, again: string): WaiverPage {
  const event = rest.charterId ?? rest.askedFor
  const names = listed(guests.map(({ name }) => name))
  const pending = isPending({ guests })
  const { photoCode = '' } = guests[0] ?? {}
  const photos = event && `${photosPath(event)}#${photoCode}`
  return notice(
    { ...operator },
    {
      title: pending ? `Kept. A parent or guardian still has to sign for ${names}.` : `Signed. Thank you, ${names}.`,
      sentences: [
        ...(matched ? [] : ['It came without your party’s link, so the crew looks whose it is.']),
        `With this code you can send us photos after the trip.${rest.email ? ' A copy of the waiver goes to you by mail.' : ''}`,
      ],
      code: photoCode,
      links: [
        ...(photos ? [{ href: photos, words: 'Send photos with this code' }] : []),
        { href: again, words: 'Sign for someone else' },
      ],
    },
  )
}

export function refusedPage(operator: Operator, title: string, sentences: readonly string[]): WaiverPage {
  return notice(operator, {
    title,
    sentences: [...sentences, 'Go back, mend it and send it again: what you typed is still there.'],
    alarm: true,
  })
}

/** The field in which the answer of `askedPage` brings back what was asked about. */
export const SIGNATURE_ASKED = 'signature_asked'

/** A form that was sent without scripts: asked once, with all that was typed in it. */
export function askedPage(
  operator: Operator,
  { signature, name }: OtherSignature,
  typed: Readonly<Record<string, string>>,
): WaiverPage {
  return notice(operator, {
    title: 'Is this your signature?',
    sentences: [
      `You wrote your name as “${name}” and signed as “${signature}”. If that is how you sign, press the button.`,
      'Otherwise go back and change either: what you typed is still there.',
    ],
    again: { fields: Object.entries({ ...typed, [SIGNATURE_ASKED]: signature }), label: 'Yes, that is how I sign' },
  })
}

/** To print for the dock; `qr` is SVG. */
export function dockPage(operator: Operator, charter: Charter, qr: string) {
  return {
    title: `Waivers · ${operator.boat}`,
    brand: operator.brand,
    lead: `${operator.boat} · ${longDateWords(charter.date)}`,
    qr,
  }
}

function notice(operator: Operator, only: Notice): WaiverPage {
  const lead = `For your sail aboard ${operator.boat}.`
  return { ...frame(operator), lead, notices: [only], facts: [], party: undefined, form: undefined }
}

function frame(operator: Operator) {
  const { brand, inbox, boat } = operator
  return { title: `Waiver · ${boat}`, heading: 'Your waiver', brand, inbox, colours: guestColours(operator) }
}

function formOf(parts: FormParts, party: string): WaiverForm {
  const paragraphs = parts.text.words.split(/\n{2,}/)
  return { ...parts, party, paragraphs, consent: CONSENT }
}
