// Words as Gmail's search compares them: whole, without case, without accents.
export function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Whether the words of `phrase` stand in `text` one after the other. */
export function hasPhrase(text: string, phrase: string): boolean {
  const wanted = wordsOf(phrase).join(' ')
  return wanted === '' || ` ${wordsOf(text).join(' ')} `.includes(` ${wanted} `)
}
