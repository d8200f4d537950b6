// Who could be asked and who is left out, in words.
import type { LeftOut, Rung } from '../domain/ladder.ts'
import { FOR_GOOD } from '../domain/member.ts'
import { firstName } from '../domain/person.ts'
import { listed } from './plain-text.ts'
import { dateWords, timeWindow } from './times.ts'

export function leftOutWords({ name, why }: LeftOut): string {
  switch (why.kind) {
    case 'declined':
      return `${name} can’t`
    case 'aboard':
      return `${name} sails here already`
    case 'asked':
      return `${name} is being asked for another seat`
    case 'unreachable':
      return `${name} has neither Slack nor a mail address here`
    case 'away':
      return `${name} is away ${daysWords(why)}`
    case 'twice':
      return `${name} sails ${why.other.name} at that time (${timeWindow(why.other)})`
    case 'rest':
      return `${name} sails ${why.other.name} with ${restWords(why.minutes)} between`
  }
}

export function daysWords({ from, to }: { readonly from: string; readonly to: string }): string {
  if (to === FOR_GOOD) return `from ${dateWords(from)} on`
  return from === to ? dateWords(from) : `${dateWords(from)} to ${dateWords(to)}`
}

/** Some people by their first names, or whole where two share the first. */
export function shortNames(rungs: readonly Pick<Rung, 'name'>[]): string {
  const first = rungs.map(({ name }) => firstName(name))
  return listed(
    rungs.map(({ name }, at) =>
      first.indexOf(first[at] ?? '') === first.lastIndexOf(first[at] ?? '') ? (first[at] ?? name) : name,
    ),
  )
}

function restWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  return hours === 0 ? `${minutes} minutes` : `${hours} h${minutes % 60 ? ` ${minutes % 60} min` : ''}`
}
