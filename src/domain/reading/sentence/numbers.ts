// Numbers written as words.
const NUMBERS: ReadonlyMap<string, string> = new Map(
  [
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    'dos tres cuatro cinco seis siete ocho nueve diez once doce',
    'deux trois quatre cinq six sept huit neuf dix onze douze',
  ].flatMap((list) => list.split(' ').map((word, index) => [word, String(index + 2)] as const)),
)

const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ONES = 'one two three four five six seven eight nine'.split(' ')

/** Digits, or undefined for what is no number; `one` says too many other things. */
export function numberSaid(word: string): string | undefined {
  if (/^\d{1,4}$/.test(word)) return word
  const lower = word.toLowerCase()
  return NUMBERS.get(lower) ?? compound(lower)
}

/** "Twenty-two", "thirty". */
function compound(word: string): string | undefined {
  const [first = '', second, ...more] = word.split('-')
  const tens = TENS.indexOf(first)
  if (tens < 0 || more.length > 0) return undefined
  if (second === undefined) return tens > 0 ? String(tens * 10 + 20) : undefined
  const ones = ONES.indexOf(second)
  return ones < 0 ? undefined : String(tens * 10 + 21 + ones)
}
