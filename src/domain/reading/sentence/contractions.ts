// Short forms as the words that they stand for, so that rules know each word in one form.
import { foldLetters } from '../fold.ts'
import { asSpelt } from '../misspelt.ts'

const WHOLE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "can't": 'can not',
    cant: 'can not',
    cannot: 'can not',
    "won't": 'will not',
    "shan't": 'shall not',
    shant: 'shall not',
    "needn't": 'need not',
    wont: 'will not',
    "ain't": 'is not',
    dont: 'do not',
    doesnt: 'does not',
    didnt: 'did not',
    isnt: 'is not',
    arent: 'are not',
    wasnt: 'was not',
    havent: 'have not',
    hasnt: 'has not',
    shouldnt: 'should not',
    couldnt: 'could not',
    wouldnt: 'would not',
    im: 'i am',
    ive: 'i have',
    hes: 'he is',
    shes: 'she is',
    theyre: 'they are',
    youre: 'you are',
    theyll: 'they will',
    thats: 'that is',
    whos: 'who is',
    whats: 'what is',
    theres: 'there is',
    lets: 'let us',
    "let's": 'let us',
    "y'all": 'you',
    gonna: 'going to',
    gotta: 'got to',
    wanna: 'want to',
    tho: 'though',
    thru: 'through',
    till: 'until',
    n: 'and',
    til: 'until',
    'w/': 'with',
    'w/o': 'without',
    'w/out': 'without',
    aswel: 'as well',
    '&': 'and',
    '+': 'and',
  }),
)
const IS = /^(?:he|she|it|that|there|who|what|where|here|when|how|this|everything|everybody|everyone|nobody)'s$/
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/n't$/, ' not'],
  [/'re$/, ' are'],
  [/'ll$/, ' will'],
  [/'ve$/, ' have'],
  [/'m$/, ' am'],
  [/'d$/, ' would'],
]

/** Folded, one word or several with blanks. */
export function spelledOut(word: string): string {
  const folded = foldLetters(word)
  const whole = WHOLE.get(folded)
  if (whole !== undefined) return whole
  if (!folded.includes("'")) return asSpelt(folded)
  if (IS.test(folded)) return `${folded.slice(0, -2)} is`
  const ending = ENDINGS.find(([end]) => end.test(folded))
  if (ending) return folded.replace(ending[0], ending[1])
  return folded.endsWith("'s") ? `${folded.slice(0, -2)} 's` : folded.replaceAll("'", '')
}
