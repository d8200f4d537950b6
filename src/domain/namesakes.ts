// A dated name without a year, such as `quinn-may-30`, may mean several charters: the nearest coming one, else the latest past.
import type { Charter } from './charter.ts'

/** Another charter that one of this one's names may mean. */
export interface Namesake {
  readonly name: string
  readonly id: string
  readonly date: string
}

/** The id that a name means on a local date; `owner` is who has the name in the store. */
export function meantBy(name: string, owner: Pick<Charter, 'id' | 'date' | 'namesakes'>, today: string): string {
  const others = (owner.namesakes ?? []).filter((other) => other.name === name)
  const all = [{ id: owner.id, date: owner.date }, ...others].sort((a, b) => (a.date < b.date ? -1 : 1))
  return (all.find(({ date }) => date >= today) ?? all.at(-1) ?? owner).id
}

/** The same object when it is known already. */
export function withNamesake(owner: Charter, namesake: Namesake): Charter {
  const known = owner.namesakes ?? []
  if (owner.id === namesake.id || known.some((one) => one.name === namesake.name && sameOne(one, namesake)))
    return owner
  const others = known.filter((one) => one.name !== namesake.name || one.id !== namesake.id)
  return { ...owner, namesakes: [...others, namesake] }
}

function sameOne(a: Namesake, b: Namesake): boolean {
  return a.id === b.id && a.date === b.date
}
