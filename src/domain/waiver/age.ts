// Whether somebody is a child: by their birth date on a day, where there is one; else by the age that was typed.
const OF_AGE = 18
const OLDEST = 120

/** `today`: the local date on which it is signed. */
export function isMinor(
  { birthDate, age }: { readonly birthDate?: string | undefined; readonly age?: number | undefined },
  today: string,
): boolean {
  return birthDate === undefined ? (age ?? 0) < OF_AGE : today < birthday(birthDate, OF_AGE)
}

/** A birth date that somebody alive can have. */
export function canBeBorn(birthDate: string, today: string): boolean {
  return birthDate <= today && today < birthday(birthDate, OLDEST)
}

function birthday(birthDate: string, years: number): string {
  return `${String(Number(birthDate.slice(0, 4)) + years).padStart(4, '0')}${birthDate.slice(4)}`
}
