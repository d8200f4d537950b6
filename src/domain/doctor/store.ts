// What is kept: items that grow too large, and messages that nobody could take.
import { deadLetters } from './dead-letters.ts'
import type { Check, Exam, Finding } from './exam.ts'

export const STORE_CHECKS: readonly Check[] = [tooLarge, deadLetters]

/** Bytes; DynamoDB takes 400 KB. */
const LARGE = 200 * 1_024

export function tooLarge({ seen: { coming = [] } }: Exam): readonly Finding[] {
  return coming
    .filter(({ size }) => size > LARGE)
    .map(({ id, name, size }) => ({
      id: `item-large-${id}`,
      area: 'store',
      what: `The item of ${name} (${id}) has ${Math.round(size / 1_024)} KB.`,
      follows: 'From 400 KB on nothing of it can be written any more.',
      mend: `Approve or reject what waits on its cards: \`/crew ${id}\`. If it stays, please report it.`,
    }))
}
