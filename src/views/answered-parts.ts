// What became of the answer to a mail.
import type { Mail } from '../domain/mail.ts'
import { mailTag } from '../domain/mail-tag.ts'
import type { Operator } from '../domain/operator.ts'
import { heldSendParts } from './held-sends.ts'
import { lines, type Part } from './slack-blocks.ts'
import { md } from './slack-text.ts'
import { moment } from './times.ts'

export function answeredParts({ id, owed, answered, unanswered }: Mail, { timeZone }: Operator): readonly Part[] {
  const problems = owed.answer?.problems ?? []
  return [
    ...(answered ? [lines(md`*Answered* by mail to ${answered.to}, ${moment(answered.at, timeZone)}.`)] : []),
    ...(unanswered ? [lines(md`*Not answered*  ${unanswered}`)] : []),
    ...(problems.length > 0 ? [lines(...problems.map((problem) => md`*Answer by mail*  ${problem}`))] : []),
    ...heldSendParts({ id: mailTag(id), owed }),
  ]
}
