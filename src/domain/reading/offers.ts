// "Still needs a first mate. Ole? Tomás?": one question for all whom the seat is offered to.
import type { Question } from './reading.ts'
import { seatWords } from './seat-names.ts'
import { OFFER } from './sentence/topic.ts'

export function isOffer({ text }: Question): boolean {
  return text.startsWith(OFFER)
}

/** In the order in which they are named. */
export function oneOffer(questions: readonly Question[]): readonly Question[] {
  if (questions.filter(isOffer).length < 2) return questions
  return questions.flatMap((one, at) => {
    if (!isOffer(one)) return [one]
    const all = questions.filter((other) => isOffer(other) && other.seat === one.seat)
    if (questions.indexOf(all[0] as Question) !== at) return []
    const names = all.map(({ text }) => text.slice(OFFER.length).split(':')[0]).join(' or ')
    const candidates = [...new Set(all.flatMap((other) => other.candidates))]
    return [{ ...one, candidates, text: `${OFFER}${names}: who is ${seatWords(one.seat ?? '')}?` }]
  })
}
