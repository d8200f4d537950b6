// Text from outside as one harmless line, and lists as a person says them.

/** One line, without control and direction characters; nothing else is lost. */
export function oneLine(text: string): string {
  return folded(text).trim()
}

/** The same, with the space at either end that joins it to its neighbours. */
export function folded(text: string): string {
  if (!UNUSUAL.test(text)) return text
  return text
    .toWellFormed()
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
}

/** Most texts have nothing of what is folded: blanks in a row, and characters of which some can't be seen. */
const UNUSUAL = /[^ -~¡-ɏ–—‘’“”…·✓]| {2}/

/** At most `max` UTF-16 units; what is cut off shows as an ellipsis. */
export function shortened(text: string, max: number): string {
  const line = oneLine(text)
  if (line.length <= max) return line
  const cut = line.slice(0, max - 1)
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}

/** "Gene", "Gene and Angela", "Gene, Angela and Dan". */
export function listed(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}

/** As many of the items as fit into `max`, and how many more there are; a single one that is too long is shortened. */
export function listedWithin(items: readonly string[], max: number, separator = ', '): string {
  const whole = items.join(separator)
  if (whole.length <= max) return whole
  const more = (left: number) => `…and ${left} more`
  const fits = items.findLastIndex((_, index) => {
    const shown = items.slice(0, index + 1).join(separator)
    return shown.length + separator.length + more(items.length - index - 1).length <= max
  })
  if (fits < 0) return items.length === 1 ? shortened(whole, max) : more(items.length).slice(0, max)
  return [...items.slice(0, fits + 1), more(items.length - fits - 1)].join(separator)
}

/** "1 guest", "4 guests"; "2 entries" where it takes more than an s. */
export function counted(count: number, noun: string, more = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : more}`
}

/** With a capital, to open a sentence. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
