// `/crew words`: the words that were kept, by whom and from which mail, each with a way back.
import type { Operator } from '../domain/operator.ts'
import type { Person } from '../domain/person.ts'
import { type Word, type Words, wordKey } from '../domain/words.ts'
import { counted, shortened } from './plain-text.ts'
import { heading, lines, message, type Part, type SlackMessage } from './slack-blocks.ts'
import { buttonValue } from './slack-buttons.ts'
import { md } from './slack-text.ts'
import { moment } from './times.ts'
import { lessonWords } from './word-words.ts'

export interface WordsListInput {
  readonly operator: Operator
  readonly words: Pick<Words, 'kept'> | undefined
  readonly people: readonly Person[]
  /** Only words with this in them. */
  readonly like: string
  readonly mayRemove: boolean
}

/** An answer has no thread: what doesn't fit is found by a part of it. */
const SHOWN = 12
const SUBJECT = 60

export function wordsList({ operator, words, people, like, mayRemove }: WordsListInput): SlackMessage {
  const all = (words?.kept ?? []).toReversed()
  const found = all.filter((word) => lessonWords(word, people).toLowerCase().includes(like.toLowerCase()))
  if (found.length === 0) {
    const none = like === '' ? md`No words of your own are kept yet.` : md`No kept word has “${like}” in it.`
    const how = md`When a manager edits a card and thereby explains a name or a seat’s word, the card offers to remember it.`
    return message(none, [lines(none, how)])
  }
  const rest = found.length - SHOWN
  const title = `Words of your own: ${counted(found.length, 'word')}`
  return message(md`${title}`, [
    heading(title),
    ...found.slice(0, SHOWN).map((word) => wordPart(word, people, operator, mayRemove)),
    ...(rest > 0 ? [lines(md`…and ${rest} older. “/crew words dan” lists those with “dan” in them.`)] : []),
  ])
}

function wordPart(word: Word, people: readonly Person[], { timeZone }: Operator, mayRemove: boolean): Part {
  const said = lessonWords(word, people)
  const line = md`*${said}*  ·  ${word.by}, ${moment(word.at, timeZone)}  ·  from “${shortened(word.mail.subject, SUBJECT)}”`
  if (!mayRemove) return lines(line)
  const confirm = {
    title: 'Remove this word?',
    text: `That ${said} is then forgotten. Later mails are read without it; nothing that was approved changes.`,
    yes: 'Remove it',
    no: 'Keep it',
  }
  return {
    kind: 'lines',
    lines: [line],
    button: { label: 'Remove…', action: 'remove_word', value: buttonValue(wordKey(word)), confirm },
  }
}
