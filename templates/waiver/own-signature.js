// Whether what somebody typed is their own name: case, accents, order and a middle name left out make no other person.
export function isOwnSignature(signature, name) {
  const [signed, own] = [wordsOf(signature), wordsOf(name)]
  if (signed.join('') === own.join('')) return true
  const [few, many] = signed.length < own.length ? [signed, own] : [own, signed]
  const shared = few.filter((word) => many.includes(word)).length
  return shared >= Math.min(2, own.length) && few.every((word) => many.some((other) => isShort(word, other)))
}

/** The same word, or the letter that it begins with. */
function isShort(one, other) {
  return one === other || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other))
}

const LETTERS = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

function wordsOf(text) {
  const plain = text.normalize('NFKD').replace(/[\p{M}'’‘ʼ`´]/gu, '').toLowerCase()
  return plain.replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter]).match(/[\p{L}\p{N}]+/gu) ?? []
}
