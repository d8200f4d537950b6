// How each look ended, and what is wrong where one could not be taken.
import type { Area, Finding } from './exam.ts'
import type { Looked, SightName, Sights } from './sights.ts'

export type Readings = { readonly [K in SightName]: Looked<Sights[K]> }

export function seenIn(readings: Readings): Partial<Sights> {
  const seen = Object.entries(readings).flatMap(([name, looked]) =>
    looked.kind === 'seen' ? [[name, looked.value] as const] : [],
  )
  return Object.fromEntries(seen)
}

/** One finding for each right that is missing and each service that lets nobody in or says nothing. */
export function untaken(readings: Readings): readonly Finding[] {
  const all = Object.values(readings).flatMap((looked) => findingOf(looked))
  return [...new Map(all.map((finding) => [finding.id, finding])).values()]
}

/** What a check of its own speaks of already: a token that Google or Slack refuses. */
const SAID_ELSEWHERE = new Set(['Google', 'Slack'])

function findingOf(looked: Looked<unknown>): readonly Finding[] {
  switch (looked.kind) {
    case 'forbidden':
      return [forbidden(looked)]
    case 'locked-out':
      return SAID_ELSEWHERE.has(looked.service) ? [] : [lockedOut(looked)]
    case 'unanswered':
      return [unanswered(looked)]
    default:
      return []
  }
}

function forbidden({ service, right }: Extract<Looked<unknown>, { kind: 'forbidden' }>): Finding {
  return {
    id: `forbidden-${right}`,
    area: areaOf(service),
    what: `${service} does not let the bot use ${right}.`,
    follows: 'What it would show is not checked, and may be wrong unseen.',
    mend: `Allow ${right} (it only reads) in the policy of the bot's role or user, and run doctor again.`,
  }
}

function lockedOut({ code }: Extract<Looked<unknown>, { kind: 'locked-out' }>): Finding {
  return {
    id: 'aws-credentials',
    area: 'program',
    what: `AWS refuses the bot's credentials (${code}).`,
    follows: 'No charter can be read or written, no page is put and no mail leaves.',
    mend: '`aws sts get-caller-identity` shows whose they are; make new ones, set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and start the program again.',
  }
}

function unanswered({ service, code }: Extract<Looked<unknown>, { kind: 'unanswered' }>): Finding {
  return {
    id: `unanswered-${service.toLowerCase().replace(/\W+/g, '-')}`,
    area: areaOf(service),
    what: `${service} gave no clear answer (${code}).`,
    follows: 'What depends on it waits, and goes on by itself once it answers.',
    mend: 'Wait a minute and run doctor again; if it lasts, see the status page of the service and the network between.',
  }
}

function areaOf(service: string): Area {
  if (/google|gmail|feed/i.test(service)) return 'google'
  if (/slack/i.test(service)) return 'slack'
  if (/ses|sns|dns/i.test(service)) return 'mail'
  if (/site|cloudfront/i.test(service)) return 'site'
  return /dynamodb|s3|sqs/i.test(service) ? 'store' : 'program'
}
