// Numbers written as words.
const NUMBERS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    'dos tres cuatro cinco seis siete ocho nueve diez once doce',
    'deux trois quatre cinq six sept huit neuf dix onze douze',
  ].flatMap((list) => list.split(' ').map((word, index) => [word, String(index + 2)] as const)),
)

/** Digits, or undefined for what is no number; `one` says too many other things. */
export function numberSaid(word: string): string | undefined {
  if (/^\d{1,4}$/.test(word)) return word
  const lower = word.toLowerCase()
  return Object.hasOwn(NUMBERS, lower) ? NUMBERS[lower] : undefined
}
