// The signer's own copy: the mail, and the document in it.
import type { Charter } from '../domain/charter.ts'
import type { Operator } from '../domain/operator.ts'
import { CONSENT } from '../domain/waiver/evidence.ts'
import { type Signature, signerOf, type Waiver, type WaiverGuest } from '../domain/waiver/waiver.ts'
import { guestFacts } from './guest-facts.ts'
import { listed, oneLine } from './plain-text.ts'
import { dateWords, longDateWords, moment } from './times.ts'

export interface WaiverCopyInput {
  readonly operator: Operator
  readonly charter: Charter
  readonly waiver: Waiver
  readonly sequence: number
  readonly hash: string
}

export function waiverCopyMail({ operator, charter, waiver }: WaiverCopyInput) {
  const names = listed(waiver.guests.map(({ name }) => oneLine(name)))
  const pending = waiver.guests.filter(({ status }) => status === 'PENDING_GUARDIAN')
  const waits = `${listed(pending.map(({ name }) => oneLine(name)))} still needs the signature of a parent or guardian.`
  return {
    subject: oneLine(`Your waiver for ${operator.boat}, ${dateWords(charter.date)}`),
    text: [
      `Hello ${oneLine(signerOf(waiver))},`,
      '',
      `Here is a copy of the waiver for ${names}, for the sail aboard ${operator.boat} on ${longDateWords(charter.date)}.`,
      ...(pending.length > 0 ? ['', waits] : []),
      '',
      `Was this not you? Write to ${operator.inbox}.`,
      '',
      operator.brand,
      '',
    ].join('\n'),
  }
}

export function waiverCopy({ operator, charter, waiver, sequence, hash }: WaiverCopyInput) {
  const { guests, guardian, email, phone, text, at, origin } = waiver
  const facts = guestFacts(charter).filter(({ label }) => label !== 'Your party')
  const contact = listed([guardian?.email ?? email, guardian?.phone ?? phone].filter((one) => one !== undefined))
  return {
    title: `Waiver · ${operator.brand}`,
    subtitle: `${operator.boat} · ${longDateWords(charter.date)}`,
    facts: [
      ...facts,
      ...guests.map((guest) => ({ label: 'Guest', value: guestWords(guest) })),
      ...(guardian
        ? [{ label: 'Guardian', value: [guardian.name, guardian.relationship].filter(Boolean).join(', ') }]
        : []),
      ...(contact ? [{ label: 'Reached at', value: contact }] : []),
    ],
    text: `${text.words}\n\n${CONSENT}`,
    signatures: signaturesOf(waiver).map(({ name, signature }) => ({
      caption: `${name}, ${moment(at, charter.timeZone)}`,
      ...(signature.kind === 'typed' ? { typed: signature.name } : { drawn: signature }),
    })),
    foot: `Record ${sequence} of ${charter.id} · ${hash} · text ${text.version} · sent from ${origin.address}`,
  }
}

function signaturesOf({ guests, guardian, signature }: Waiver) {
  const adult = guests.find(({ minor }) => !minor)
  return [
    ...(adult && signature ? [{ name: adult.name, signature }] : []),
    ...(guardian?.signature && guests.some(({ minor }) => minor)
      ? [{ name: `${guardian.name}, for those under 18`, signature: guardian.signature as Signature }]
      : []),
  ]
}

function guestWords({ name, birthDate, age, minor }: WaiverGuest): string {
  const born = birthDate ? `born ${birthDate}` : age === undefined ? '' : `${age} years old`
  return [name, born, minor ? 'under 18' : ''].filter((part) => part !== '').join(', ')
}
