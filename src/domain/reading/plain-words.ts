// Words that headings and greetings are made of: they name nobody and change nothing.
import { doubtIn } from './doubt.ts'
import { isDateWord } from './said-dates.ts'
import { isSeatWord } from './seat-names.ts'

const PLAIN = new Set(
  `a about above again ahoy all also am an and are as assigned assignment assignments at attached below boat booked book but
  by call charter charters confirm confirmed confirming confirmation coming complete crew crewing crews cruise day days dear
  details everybody everyone evening final finalized finally following folks follows for friday from full fyi going good got
  great group guests guys happy have hello here heres hey hi hours i in info is it its just latest line lineup list locked
  lunch mail mates me month morning mornings my new next night now of on only ops our out paid party pm please private ready
  report reservation roster rosters sail sailing sailings sails schedule see set so staff sunset sunrise sure team thanks
  thank that the their them there these they this those time times to today together trip trips up update updated upcoming
  us very we week weekend welcome well will with yay you your date dates fecha afternoon afternoons ship shipmates booking lead named
  as can ill im ive id whos thats lets change changes discussed plan plans promised take yes
  hola a al buenos buenas dias tardes con de del el en es esta estan este la las lista los para por que se su todas todos
  tripulacion equipo gracias confirmada confirmado navegacion paseo salida y s d m p t`.split(/\s+/),
)

/** Of those, the ones that are no day either. */
const IDLE = new Set([...PLAIN].filter((word) => !isDateWord(word)))

/** Whether a word names nothing, not even a day. */
export function isIdleWord(word: string): boolean {
  return IDLE.has(word)
}

export function isPlainWord(word: string): boolean {
  return PLAIN.has(word) || isDateWord(word) || isSeatWord(word) || /^\d+[ap]?m?$/.test(word)
}

const GREETING =
  /^(?:(?:hi|hey|hello|hola|dear|ahoy|greetings|good (?:morning|afternoon|evening)|morning|buen[oa]s (?:d[ií]as|tardes))(?: (?!not\b|no\b)[\p{L}'’]+){0,2}|team|all|everyone|folks)\s*[,!:–—-]*$/iu

/** "Hi all," and "Hey Gene!" say nothing. */
export function isGreeting(line: string): boolean {
  if (line.endsWith(',') && /^[\p{L}’']+(?: [\p{L}’']+){0,2}(?:-\p{L}+)?\s*,$/u.test(line)) return true
  return line.length < 50 && GREETING.test(line) && doubtIn(line) === undefined
}
