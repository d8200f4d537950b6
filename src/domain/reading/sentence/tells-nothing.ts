// Sentences with seats and people in them of which nothing follows: taken back as a whole, or praise.

/** "Lena first and Abel second, no, the other way round." */
const TURNED_ROUND = /(?<!\bnot (?:the )?)\bother way a?round\W*$/i
/** "Captain Ruth and host Maeve were wonderful!" */
const PRAISES =
  /^[^,;.]*\b(?:was|were) (?:(?:so|very|just|really|absolutely|simply|all|both|truly|such) )*(?:wonderful|great|fantastic|amazing|brilliant|lovely|superb|excellent|perfect|terrific|awesome|incredible|outstanding|fabulous|the best)\b[^,;:]*$/i

export function tellsNothing(sentence: string): boolean {
  return TURNED_ROUND.test(sentence) || PRAISES.test(sentence)
}
