// The names that a charter is owed when it is found, renamed, moved or gets a booking code; old ones stay its own.
import type { Charter } from './charter.ts'
import type { CharterFacts } from './charter-facts.ts'
import { aliasesOf, datedForm, isReserved, partOfTime } from './charter-id.ts'
import { partOfDay } from './entry-title.ts'
import { owe } from './settle.ts'
import { localTime } from './times.ts'

/** Every form in use for these facts, the canonical id aside. */
export function namesFor(
  { id, entry }: Pick<Charter, 'id' | 'entry'>,
  { name, date, times, timeZone }: CharterFacts,
): readonly string[] {
  const { title = '', bookingCode } = entry.says ?? {}
  const parts = [times && partOfTime(localTime(times.startsAt, timeZone)), partOfDay(title)]
  const aliases = aliasesOf(name, date, bookingCode, [...new Set(parts.filter((part) => part !== undefined))])
  return [datedForm(name, date), ...aliases].filter((alias) => alias !== id && !isReserved(alias))
}

/** Owes the names that it hasn't yet; a new dated form is a public address as well, which leads to the page that there is. */
export function oweNames(charter: Charter, now: string): Charter {
  const known = new Set(charter.aliases)
  const added = namesFor(charter, charter).filter((alias) => !known.has(alias))
  if (added.length === 0) return charter
  const form = datedForm(charter.name, charter.date)
  const named = added.reduce((item, alias) => owe(item, 'alias', now, alias), charter)
  const led = added.includes(form) && charter.shown.page ? owe(named, 'redirect', now, form) : named
  return { ...led, aliases: [...charter.aliases, ...added] }
}
