// What is said loosely: "Dan is mate", "Angelia said maybe", "Yvette and Simone stay put".
import { ask, change, type Found, joined } from '../rule.ts'
import type { Clause } from './clauses.ts'
import { marksIn, pattern } from './marks.ts'
import { personIn, type Scene, seatsOf } from './scene.ts'

const MATE = pattern(
  "^ (?:(?:the|our|and|so|also|with|con) )*(?:M (?:(?:is|are|will be|to be|for C|on C|:) )*(P(?: (?:and|,|\\/|with) P)*)|(P(?: (?:and|,|\\/|with) P)*) (?:(?:is|are|as|will be|'s|to be|our|the|a|for|does|on|her|his|their) )*M) ",
)

/** "Dan is mate": first or second? Of several each is asked. */
export function eitherMate(clause: Clause, text: string, scene: Scene): Found | undefined {
  const found = MATE.exec(text)
  const letters = found?.[1] ?? found?.[2] ?? ''
  const people = clause.flatMap(({ said, mark }) =>
    letters.includes(said) && mark?.kind === 'P' ? [personIn(mark)] : [],
  )
  const known = people.flatMap((person) => person ?? [])
  if (known.length === 0 || known.length < people.length || (scene.mood !== 'said' && scene.mood !== 'maybe'))
    return undefined
  return ask(
    ...known.map(({ id, name }) => ({
      about: 'seat' as const,
      crew: id,
      candidates: ['first_mate', 'second_mate'],
      evidence: scene.evidence,
      text: `Which mate is ${name} to be, first or second?`,
    })),
  )
}

const NEARLY = pattern(
  "^ (?:and |but |also )?P (?:(?:said|says|is|a|told me|has|will be|'s) )*(?:maybe|yes|a yes|confirmed|in|possible|a maybe|probably|tbc) ",
)

/** "Angelia thinks she could do it". */
const THINKS = pattern(
  '^ (?:and |but |also )?P (?:(?:thinks|says|said|hopes|believes|reckons|that|he|she|they|probably|maybe|just) )*(?:can|could|might|may|will|would|should|is able to|wants to|offered to|would love to) (?:(?:probably|maybe|also|just) )*(?:do|make|come|work|crew|sail|help|take|be there|be able(?: to)?|be free|step in|cover|join)(?= (?:$|it|this|that|C|D|on|for|us|in|too|as|but|the (?:sail|charter|trip|run)))',
)

/** "Angelia said maybe": somebody, and nobody is called that. */
export function nearly(clause: Clause, text: string, { evidence }: Scene): Found | undefined {
  const [mark, ...more] = marksIn(clause, 'P')
  if (
    !mark ||
    more.length > 0 ||
    mark.who?.kind === 'one' ||
    !(NEARLY.test(text) || (THINKS.test(text) && !/ (?:bring|cake|food|not) /.test(text))) ||
    !mark.who ||
    mark.who.kind === 'unknown'
  )
    return undefined
  const { people } = mark.who
  return ask({
    about: 'crew',
    candidates: people.map(({ id }) => id),
    evidence,
    text: `"${mark.text}": is that ${people.map(({ name }) => name).join(' or ')}?`,
  })
}

const STAYS = pattern(
  '^ (?:and )?P(?: (?:and|,) P)* (?:(?:both|all) )?(?:stays?|remains?|is staying|are staying) (?:put|as (?:is|planned|booked|before|you were)|where (?:he|she|they) (?:is|are)|the same|on)(?= )',
)

/** "Yvette and Simone stay put." */
export function staysPut(clause: Clause, text: string, scene: Scene): Found | undefined {
  if (!STAYS.test(text) || scene.mood !== 'said') return undefined
  const people = marksIn(clause, 'P').flatMap((mark) => personIn(mark) ?? [])
  return joined(
    people.flatMap((person) => {
      const [seat, ...more] = seatsOf(person, scene.charter)
      return seat && more.length === 0
        ? [change({ kind: 'assign', seat, crew: person.id, standing: 'confirmed', evidence: scene.evidence })]
        : []
    }),
  )
}
