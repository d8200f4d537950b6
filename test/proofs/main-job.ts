// From the first mail to the boarding mail.
import { endOf, type MailEnds, mailsOf, wholeJob } from '../fakes/whole-job.ts'
import { fakeWorld } from '../fakes/world.ts'
import type { Fault, Smooth, Story } from './story.ts'

/** Calls that may be under way when a claim is written: one of them can be the last thing that a process does. */
const UNDER_WAY = 6

export const MAIN_JOB: Story = {
  name: 'main job',
  begin: async () => fakeWorld(),
  go: wholeJob,
  endOf,
  mailProblem: (fake, smooth, faults) => {
    const ends = mailsOf(fake)
    const bad = (['darrell', 'guests'] as const).filter((mail) => !allowed(mail, smooth, faults).includes(ends[mail]))
    return bad.length === 0 ? undefined : bad.map((mail) => `the mail to ${mail}: ${ends[mail]}`).join('; ')
  },
}

/** One fault outside the time in which an answer can be lost changes nothing. */
function allowed(mail: keyof MailEnds, { steps }: Smooth, faults: readonly Fault[]): readonly string[] {
  const [fault] = faults
  const part = mail === 'darrell' ? '/notice/darrell' : '/boarding/'
  const send = steps.find(({ operation, about }) => operation === 'mailer.send' && about.includes(part))?.n ?? 0
  const claim = steps.findLast(({ n, operation }) => n < send && CHANGE.test(operation))?.n ?? 0
  const known = steps.find(({ n, operation }) => n > send && CHANGE.test(operation))?.n ?? 0
  const isOutside = fault !== undefined && (fault.step < claim - UNDER_WAY || fault.step > known + UNDER_WAY)
  const isRefused = fault?.step === send && fault.fate === 'not-done'
  const isAnswered = faults.length === 1 && (isOutside || isRefused)
  return isAnswered ? ['left 1, known'] : ['left 1, known', 'left 1, shown', 'left 0, shown']
}

const CHANGE = /^charters\.change$/

/** The claim of a mail, its sending and what follows: where a second fault hurts most. */
export function sendsOf({ steps }: Smooth): readonly number[] {
  return steps.filter(({ operation }) => operation === 'mailer.send').map(({ n }) => n)
}
