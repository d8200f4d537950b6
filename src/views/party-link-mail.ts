// The mail that brings a new link after the old one was made void.
import type { Charter } from '../domain/charter.ts'
import type { Operator } from '../domain/operator.ts'
import { firstName } from '../domain/person.ts'
import { waiverAddress } from './addresses.ts'
import { oneLine } from './plain-text.ts'
import { longDateWords } from './times.ts'

export function partyLinkMail({
  operator,
  charter,
  token,
}: {
  readonly operator: Operator
  readonly charter: Charter
  readonly token: string
}): { readonly subject: string; readonly text: string } {
  const name = charter.contact?.name ? ` ${oneLine(firstName(charter.contact.name))}` : ''
  const again = Object.values(charter.waivers.guests).filter(({ voided }) => voided)
  const names = again.map((guest) => oneLine(firstName(guest.name)))
  return {
    subject: oneLine(`A new link for your waivers: ${operator.boat}, ${longDateWords(charter.date)}`),
    text: [
      `Hello${name},`,
      '',
      `Here is a new link for the waivers of your sail aboard ${operator.boat} on ${longDateWords(charter.date)}. The old one no longer works.`,
      ...(names.length > 0 ? ['', `To be signed again: ${names.join(', ')}.`] : []),
      '',
      `Sign here: ${waiverAddress(operator, token)}`,
      '',
      `It is for everyone of your party. Questions? Write to ${operator.inbox}.`,
      '',
      operator.brand,
      '',
    ].join('\n'),
  }
}
