// What the card of a mail tells of its answer; when this has changed, the card is owed again.
import type { Mail } from './mail.ts'
import { owe } from './settle.ts'

/** As it is kept with a card that was drawn. */
export function answerState({ owed, answered, unanswered }: Mail): string {
  const { held = false, problems = [] } = owed.answer ?? {}
  return JSON.stringify([answered?.at, unanswered, held, problems])
}

/** An answer in trouble wants a card even where the mail needs none. */
export function oweStaleMailCard(mail: Mail, now: string): Mail {
  if (!mail.reply || mail.ref.said || mail.owed.card) return mail
  const isStale = mail.card ? mail.card.state !== answerState(mail) : Boolean(mail.owed.answer?.held)
  return isStale ? owe(mail, 'card', now) : mail
}
