// Whether what somebody typed is their own name: case, accents, order and a middle name left out make no other person. `templates/waiver/own-signature.js` is the same for phones.
import { nameWords } from '../reading/fold.ts'
import { isMinor } from './age.ts'
import type { Submission } from './submission.ts'

export interface OtherSignature {
  readonly signature: string
  /** As it stands above the signature. */
  readonly name: string
}

/** The first signature that is typed otherwise than the name above it. `today`: local date. */
export function otherSignature({ guests, guardian, signature }: Submission, today: string): OtherSignature | undefined {
  const adult = guests.find((guest) => !isMinor(guest, today))
  const signed = [
    { signature: guardian?.signature, name: guardian?.name },
    { signature: adult && signature, name: adult?.name },
  ]
  return signed.flatMap(({ signature: own, name = '' }) =>
    own?.kind === 'typed' && !isOwnSignature(own.name, name) ? [{ signature: own.name, name }] : [],
  )[0]
}

export function isOwnSignature(signature: string, name: string): boolean {
  const [signed, own] = [nameWords(signature), nameWords(name)]
  if (signed.join('') === own.join('')) return true
  const [few, many] = signed.length < own.length ? [signed, own] : [own, signed]
  const shared = few.filter((word) => many.includes(word)).length
  return shared >= Math.min(2, own.length) && few.every((word) => many.some((other) => isShort(word, other)))
}

/** The same word, or the letter that it begins with. */
function isShort(one: string, other: string): boolean {
  return one === other || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other))
}
