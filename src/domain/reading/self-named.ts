// "Hi, it's Pim, on my sister's phone": a crew member who writes from an address that nobody in the book has.
import type { Person } from '../person.ts'
import { foldSpace, nameWords } from './fold.ts'
import type { Book, PlainMail, Sender } from './reading.ts'
import { personOf } from './standing.ts'
import { whoIs } from './who.ts'

const INTRODUCED =
  /^\W{0,3}(?:(?:hi|hey|hello|hiya|hola|morning|evening|afternoon|sorry|g'?day|kia ora)(?: (?:all|there|guys|team|\p{Lu}\p{L}+))?[,!.:–-]{0,2} )?(?:it['’]?s|it is|this is|soy|aqui|aquí) (?:me,? |only )?(\p{L}+(?: \p{Lu}\p{L}+)?)(?= ?(?:$|[,.;:!()–-]|here|from|on|with|new|using|writing|de|desde|con))/iu
/** Why the address is another one. */
const ELSEWHERE =
  /\b(?:new|other|old|different|another|work|home|private|personal|nuevo|nueva|otro|otra)\b.{0,12}\b(?:e-?mail|mail|address|account|phone|number|correo|telefono|tel[eé]fono|cuenta)\b|\b(?:account|phone|laptop|computer|e-?mail|mail|tablet|ipad|correo|cuenta)\b/i

/** Says who it is, and why from there; only whether of the crew, for one who assigns has to be known. */
export function selfNamed(mail: PlainMail, { standing, address }: Sender, book: Book): Person | undefined {
  if (standing !== 'unverified' || personOf(address, book)) return undefined
  const text = foldSpace(mail.text.slice(0, 400))
  const name = INTRODUCED.exec(text)?.[1] ?? ''
  if (name === '' || !(ELSEWHERE.test(text) || isTheirs(mail, name))) return undefined
  const who = [name, name.split(' ')[0] ?? ''].map((one) => whoIs(one, book.people)).find(({ kind }) => kind === 'one')
  if (who?.kind !== 'one') return undefined
  return who.person.seats.length > 0 && !who.person.may.includes('assign') ? who.person : undefined
}

function isTheirs({ from }: PlainMail, name: string): boolean {
  const [given] = nameWords(name)
  return from.length === 1 && given !== undefined && nameWords(from[0]?.name ?? '').includes(given)
}
