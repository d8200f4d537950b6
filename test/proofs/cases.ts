// Which calls of a story go wrong: each alone, each pair, and the few of them that `npm test` plays.
import type { Call, Fate } from '../fakes/calls.ts'
import { CALENDAR_MOVE } from './calendar-move.ts'
import { COVER } from './cover.ts'
import { MAIN_JOB } from './main-job.ts'
import { ORDERS } from './orders.ts'
import { PHOTOS } from './photos.ts'
import type { Fault, Smooth, Story } from './story.ts'
import { WAIVERS } from './waivers.ts'

export const STORIES: readonly Story[] = [MAIN_JOB, ...ORDERS, CALENDAR_MOVE, WAIVERS, PHOTOS, COVER]

export const FATES: readonly Fate[] = [
  'crash-before',
  'crash-after',
  'not-done',
  'unknown-happened',
  'unknown-not-happened',
]

/** Of a pair, what differs most from one another. */
const PAIRED: readonly Fate[] = ['crash-after', 'not-done', 'unknown-happened']

/**
 * What changes nothing out there. It fails or it doesn't: whether it “happened” makes no difference, and who dies of it
 * leaves everything as who died after the write before it. So each is paired by failing alone; singles play every fate.
 */
const READING = /\.(get|due|find|between|near|all|of|read|look|since|changes|latest|sailing)$/

/** The second fault meets whatever mends the first one: so many calls after it. */
const NEXT = 25

/** What has no idempotency of its own, and the writes. */
const DELICATE = /^(chat\.post|mailer\.send|charters\.(change|create)|mails\.(change|create)|calendar\.(patch|insert))$/

export function singles({ steps }: Smooth): readonly (readonly Fault[])[] {
  return steps.flatMap(({ n: step }) => FATES.map((fate) => [{ step, fate }]))
}

/** Each call with what may happen right after it, and with each later call of the smooth story. */
export function pairs({ steps }: Smooth): readonly (readonly Fault[])[] {
  return steps.flatMap((call) => {
    const later = steps.filter(({ n }) => n > call.n && n <= call.n + NEXT)
    return paired(call).flatMap((first) => later.flatMap(paired).map((second) => [first, second]))
  })
}

function paired({ n: step, operation }: Call): readonly Fault[] {
  const fates: readonly Fate[] = READING.test(operation) ? ['not-done'] : PAIRED
  return fates.map((fate) => ({ step, fate }))
}

/** Each call once, its fate by its place; and of each kind of delicate call the last one, with every fate. */
export function slice({ steps }: Smooth): readonly (readonly Fault[])[] {
  const last = new Map(
    steps.filter(({ operation }) => DELICATE.test(operation)).map((call) => [call.operation, call.n]),
  )
  const all = [...last.values()].flatMap((step) => FATES.map((fate) => [{ step, fate }]))
  const once = steps.flatMap(({ n: step, operation }) => {
    const fate = FATES[step % FATES.length]
    return fate && !operation.endsWith('.due') && last.get(operation) !== step ? [[{ step, fate }]] : []
  })
  return [...all, ...once]
}
