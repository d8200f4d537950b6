// Who "she", "you" and "I" are, and who goes on doing something: told by the one person spoken of before.
import type { Person } from '../../person.ts'
import type { Clause } from './clauses.ts'
import { letterOf, type Mark, MOST_MARKS, marksIn, pattern, textOf, type Word } from './marks.ts'

const PRONOUN = /^(?:he|she|they|him|her|them|who|you|tu|el|ella|elle|il)$/
/** What a seat is taken with, right after "I". */
const I_AM = pattern(
  "^ (?:(?:will|am|shall|can|be|do|doing|take|taking|cover|covering|the|as|on|myself|going|to|also|then|happily|gladly|stay|staying|at|that|one|just|probably|may|might|could|'s|sail|serve|act|step|stepping|filling|in|up|over|for|it|this|time) )*S",
)
const ME = pattern('^ (?:(?:down|in|on|as|for|the|a) )*S')
/** "I take Lena with me as first mate." */
const TAKEN_ALONG = pattern(' (?:tak|bring|hav|want|need|get)(?:e|es|s|ing|ting)? P (?:along )?with $')
const GOES_ON = pattern(
  '^ (?:and |then |but |so |also |please )*(?:(?:now|then|will|instead|can|just|please) )*(?:does|do|takes|take|is|goes to|moves to|moves up to|moves down to|be|hosts|stays|gets|has|covers|va(?: de)?|entra(?: de)?|hace de|sera|queda de|sigue de|(?:(?:very|really|so|still) )*(?:sick|ill|unwell|poorly|injured|crook|under the weather|laid up|laid low|bedridden|down with|(?:(?:with|a|the|bad|nasty|stomach) )*(?:flu|bug|covid|migraine|gastro|fever|food poisoning))|S(?! (?:(?:seat|spot|slot|is|are|will be|remains|still|now|again|currently) )*(?:open|vacant|free|tbd|tba|tbc|unfilled|unassigned|needed|missing|to be) ))(?= )',
)

/** "Ruth has jury duty and can't do Baxter." */
const CAN_NOT =
  /^ (?:(?:y|pero|asi que) )*no (?:puede|podra)(?: (?:ir|venir|estar|hacer|trabajar|con|a|en|el|la|lo de))* |^ (?:and|but|so) (?:also |then |thus |sadly |therefore )*(?:can not|will not be able to|is not able to|is unable to) (?:do|make|work|sail|come|host|take|crew) /

/** The clause with names in place of pronouns, where one person alone can be meant. */
export function named(clause: Clause, subject: Mark | undefined, self: Person | undefined): Clause {
  const me: Mark | undefined = self && { kind: 'P', text: self.name, who: { kind: 'one', person: self } }
  const words = pitied(clause).flatMap((word, index, clause): readonly Word[] => {
    if (word.said === 'you' && clause[index - 1]?.mark?.kind === 'P') return []
    if (me && isMe(clause, index)) return [{ ...word, said: letterOf('P', MOST_MARKS - 1), mark: me }]
    if (subject && isSubject(clause, index)) return [theirs(word, subject)]
    return subject && isOwner(clause, index, subject)
      ? [theirs(word, subject), { ...word, said: "'s", mark: undefined, at: word.end }]
      : [word]
  })
  const first = words[0]
  const isElliptic = subject !== undefined && first !== undefined && marksIn(words, 'PKU').length === 0
  const [seat] = marksIn(words, 'S')
  const isDone = first?.mark?.kind !== 'S' || seat?.isVerb === true
  return isElliptic && isDone && (GOES_ON.test(textOf(words)) || CAN_NOT.test(textOf(words)))
    ? led(words, theirs({ ...first, end: first.at }, subject))
    : words
}

/** Behind the words that join it to what stands before. */
function led(words: Clause, subject: Word): Clause {
  const at = words.findIndex(({ said }) => !/^(?:and|then|but|so|also)$/.test(said))
  return [...words.slice(0, Math.max(at, 0)), subject, ...words.slice(Math.max(at, 0))]
}

/** "Poor thing has shingles": he or she. */
function pitied(clause: Clause): Clause {
  const [first, second] = clause
  const isPitied =
    first?.said === 'poor' && /^(?:thing|guy|girl|man|soul|dear|lad|fellow|boy|woman)$/.test(second?.said ?? '')
  return isPitied ? [{ ...first, said: 'they' }, ...clause.slice(2)] : clause
}

function theirs(word: Word, subject: Mark): Word {
  return { ...word, said: letterOf('P', MOST_MARKS - 2), mark: subject }
}

function isMe(clause: Clause, index: number): boolean {
  const said = clause[index]?.said
  const after = textOf(clause.slice(index + 1))
  if (said === 'i') return I_AM.test(after)
  if (said === 'me') return ME.test(after) && !TAKEN_ALONG.test(textOf(clause.slice(0, index)))
  return (
    said === 'myself' &&
    !clause.some((word) => word.said === 'i') &&
    marksIn(clause, 'S').length > 0 &&
    marksIn(clause, 'P').length === 0
  )
}

/** "Pim takes her spot": of whom was spoken before. */
function isOwner(clause: Clause, index: number, subject: Mark): boolean {
  const [person, ...more] = marksIn(clause, 'P')
  return (
    /^(?:his|her|their)$/.test(clause[index]?.said ?? '') &&
    OWNED.test(textOf(clause.slice(index + 1))) &&
    person !== undefined &&
    more.length === 0 &&
    person.text !== subject.text
  )
}

const OWNED = pattern(
  '^ (?:spot|place|seat|slot|position|shift|stead)(?= (?:$|C|D|for |on (?:the )?[CD]|there |then |instead |now |this |that |as ))',
)
/** "Pim is covering for her." */
const FOR_THEM = pattern(
  ' (?:instead of|no C for|(?:cover|covers|covering|covered|in|subs?|subbing|standing in|fills|filling) for|replaces|replacing|relieves|relieving|(?:in )?place of) $',
)

/** "Lena, I've put you on Baxter as first mate." */
const PUT_YOU = /^ (?:(?:so|and|but) )*(?:i|we) (?:(?:am|are|have|had|just|now) )*(?:put|putting|got|assigned|booked) $/

const WHO = pattern('^ (?:is|will|has|can|takes|does|gets|hosts|stays|S) (?!the S is)')

/** "They are 9 now and board at 4" says it of the guests. */
const ARE_MANY = pattern(
  '^ (?:(?:are|will be|will|would like to|want to|have|now|still|also|only|just|go|went) )*(?:N(?= (?:$|now|guests|people|in all|in total|strong|aboard|and|instead))|(?:board|boards|boarding|arrive|embark|(?:come|step|get|go) (?:aboard|on board|on)|sail|start|leave|depart|return|are back|get back|finish) (?:(?:at|from|by|around|about|until|till) )*[TNR])',
)

/** Only where a part begins with it; "her first" and "let them" are somebody else's. */
function isSubject(clause: Clause, index: number): boolean {
  const word = clause[index]
  const isInstead = FOR_THEM.test(textOf(clause.slice(0, index)))
  if (!word || !PRONOUN.test(word.said) || (marksIn(clause.slice(0, index), 'PKU').length > 0 && !isInstead))
    return false
  if (word.said === 'they' && ARE_MANY.test(textOf(clause.slice(index + 1)))) return false
  if (/^(?:him|her|them)$/.test(word.said) && isInstead) return true
  if (/^(?:him|them)$/.test(word.said)) return marksIn(clause.slice(index + 1), 'S').length > 0
  if (word.said === 'you' && PUT_YOU.test(textOf(clause.slice(0, index)))) return true
  if (word.said === 'who') return WHO.test(textOf(clause.slice(index + 1)))
  if (word.said === 'her') return /^ (?:as|for|to|on|off|in|again|back) /.test(textOf(clause.slice(index + 1)))
  if (word.said === 'el' && clause[index + 1]?.mark) return false
  const before = textOf(clause.slice(0, index)).trim()
  return (
    before === '' ||
    /^(?:and|but|so|because|since|as|for|then|while|though|although|if|that|now|also|and so|y|et|where|yes|no)(?: |$)/.test(
      before,
    )
  )
}

/** The one person that a part speaks of, for the parts after it. */
export function subjectOf(clause: Clause, before: Mark | undefined): Mark | undefined {
  const people = marksIn(clause, 'PK').filter(({ who }) => who?.kind === 'one')
  const [first] = people
  if (!first) return before
  return people.every(
    (mark) => mark.who?.kind === 'one' && first.who?.kind === 'one' && mark.who.person === first.who.person,
  )
    ? first
    : undefined
}
