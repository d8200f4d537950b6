// What a manager reads after saving somebody on the roster.
import type { Person } from '../domain/person.ts'
import { LAST_MANAGER } from '../domain/roster.ts'
import { listed } from './plain-text.ts'
import { seatWords } from './seat-words.ts'

type Outcome =
  | { readonly kind: 'saved' | 'added'; readonly person: Person }
  | { readonly kind: 'not-allowed' | 'meanwhile' | 'no-such-person' }

type Left =
  | { readonly kind: 'left' | 'back' | 'already'; readonly person: Person }
  | { readonly kind: 'not-allowed' | 'meanwhile' | 'no-such-person' | 'last-manager' }

export function leftSentence(outcome: Left): string {
  switch (outcome.kind) {
    case 'left':
      return `${outcome.person.name} is no longer with us. Each coming seat is asked about on a card; “/crew people ${outcome.person.name}” brings them back.`
    case 'back':
      return `${outcome.person.name} is back on the roster: ${rightsOf(outcome.person)}. “/crew people edit” gives rights back.`
    case 'already':
      return `That is so already: ${outcome.person.name} ${outcome.person.left ? 'is no longer with us' : 'is on the roster'}.`
    case 'last-manager':
      return LAST_MANAGER
    case 'not-allowed':
    case 'meanwhile':
    case 'no-such-person':
      return personSentence({ kind: outcome.kind })
  }
}

export function personSentence(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'added':
      return `${outcome.person.name} is on the roster: ${rightsOf(outcome.person)}. It counts everywhere within a minute.`
    case 'saved':
      return `${outcome.person.name} is saved: ${rightsOf(outcome.person)}. It counts everywhere within a minute.`
    case 'not-allowed':
      return 'Only a manager can change the roster. Ask one of them.'
    case 'meanwhile':
      return 'Somebody else changed this person meanwhile, so nothing was saved. Open it once more.'
    case 'no-such-person':
      return 'This person is no longer on the roster.'
  }
}

function rightsOf({ seats, may }: Person): string {
  const words = [
    seats.length > 0 ? listed(seats.map(seatWords)) : 'no seats',
    ...(may.includes('assign') ? ['their mail may name crew'] : []),
    ...(may.includes('approve') ? ['manager'] : []),
    ...(may.includes('ashore') ? ['watches ashore'] : []),
  ]
  return words.join(', ')
}
