// The roster: is there anybody who can approve, and anybody who can sail?

import { isManager } from '../person.ts'
import { type Check, type Exam, found } from './exam.ts'
import { again } from './mending.ts'

export const PEOPLE_CHECKS: readonly Check[] = [noManager, noAssigner, noCaptain]

export function noManager({ seen: { people }, setup }: Exam) {
  const some = people?.some((person) => isManager(person) && person.slackUser)
  return found(people !== undefined && !some, {
    id: 'no-manager',
    area: 'people',
    what: 'Nobody with Slack may approve.',
    follows: 'No card can be approved, and nothing that a mail proposes happens.',
    mend: `Add somebody with \`"may": ["approve"]\` and their \`slackUser\` to PEOPLE_FILE, and ${again({ setup })}.`,
  })
}

export function noAssigner({ seen: { people } }: Exam) {
  const some = people?.some(({ may, emails }) => may.includes('assign') && emails.length > 0)
  return found(people !== undefined && !some, {
    id: 'no-assigner',
    area: 'people',
    what: 'Nobody’s mail may name crew.',
    follows: 'Every crew mail is shown as unverified, and a manager has to vouch for each.',
    mend: 'In Slack: `/crew people edit <your ops lead>`, and tick “may assign”.',
  })
}

export function noCaptain({ seen: { people } }: Exam) {
  return found(people !== undefined && !people.some(({ seats }) => seats.includes('captain')), {
    id: 'no-captain',
    area: 'people',
    what: 'Nobody on the roster is a captain.',
    follows: 'No charter gets a captain, so no boarding mail leaves.',
    mend: 'In Slack: `/crew people edit <a captain>`, and give the seat “captain”.',
  })
}
