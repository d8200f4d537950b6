// What is kept: items that grow too large, and messages that nobody could take.
import { type Check, type Exam, type Finding, found } from './exam.ts'

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

export function deadLetters({ seen: { deadLetters: queue } }: Exam) {
  return found((queue?.waiting ?? 0) > 0, {
    id: 'dead-letters',
    area: 'program',
    what: `${queue?.waiting} ${queue?.waiting === 1 ? 'message' : 'messages'} that nobody could handle ${queue?.waiting === 1 ? 'lies' : 'lie'} in the dead-letter queue.`,
    follows: 'What they woke is found by the sweep all the same, later; the cause is still there.',
    mend: 'AWS console → SQS → the queue → Start DLQ redrive, once the log of the function says what was wrong and it is mended.',
  })
}
