// What nobody could handle, queue by queue.
import type { Exam, Finding } from './exam.ts'

interface Grave {
  readonly follows: string
  /** What lies there can be taken up again; of the others only the news of it is there, and the sweep has done the work. */
  readonly isKept: boolean
}

/** By the ends of their names, as `crew deploy` makes them. */
const GRAVES: Readonly<Record<string, Grave>> = {
  'later-dead': { follows: 'What somebody asked for in Slack was not done.', isKept: true },
  'looks-dead': { follows: 'The inbox or the calendar was looked at a minute later than asked.', isKept: true },
  'mail-events-dead': { follows: 'What became of some mails is not known; a manager is asked of each.', isKept: true },
  'streams-dead': { follows: 'What it woke is found by the sweep all the same, a minute later.', isKept: false },
  'minute-dead': { follows: 'A minute’s looks were left out, and made by the next.', isKept: false },
}
const OTHER: Grave = { follows: 'What it was to do may not be done.', isKept: true }

export function deadLetters({ seen: { deadLetters: queues = [] }, setup }: Exam): readonly Finding[] {
  return queues
    .filter(({ waiting }) => waiting > 0)
    .map(({ url, waiting }): Finding => {
      const name = url.split('/').at(-1) ?? url
      const { follows, isKept } = Object.entries(GRAVES).find(([end]) => name.endsWith(end))?.[1] ?? OTHER
      const redrive = `AWS console → SQS → ${name} → Start DLQ redrive`
      const away = `\`aws sqs purge-queue --queue-url ${url} --region ${setup.region}\``
      return {
        id: `dead-letters-${name}`,
        area: 'program',
        what: `${waiting} ${waiting === 1 ? 'message' : 'messages'} that nobody could handle ${waiting === 1 ? 'lies' : 'lie'} in ${name}.`,
        follows: `${follows} The cause may still be there.`,
        mend: `The log of the function says what was wrong. Once that is mended: ${isKept ? redrive : away}.`,
      }
    })
}
