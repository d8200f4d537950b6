// Do Slack, SNS and Google reach this program from outside?
import { type Check, type Exam, found } from './exam.ts'

export const ACCESS_CHECKS: readonly Check[] = [notReached]

export function notReached({ seen: { app }, operator }: Exam) {
  return found(app !== undefined && app.status !== 200, {
    id: 'app-not-reached',
    area: 'program',
    what: `${operator.appSite}/healthz answers ${app?.status === 0 ? 'nothing' : app?.status}.`,
    follows: 'Commands and presses in Slack fail, waivers can’t be signed, and events of mails get lost.',
    mend: `Start the program, and see that whatever stands before it forwards APP_HOST to it: \`curl -i ${operator.appSite}/healthz\` should answer 200.`,
  })
}
