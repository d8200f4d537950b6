// On a card that was edited: the words which that explained, each to be kept for good.
import type { Charter } from '../domain/charter.ts'
import type { Person } from '../domain/person.ts'
import type { Proposal } from '../domain/proposal.ts'
import { wordKey } from '../domain/words.ts'
import { lines, type Part } from './slack-blocks.ts'
import { type Button, buttonValue } from './slack-buttons.ts'
import { md } from './slack-text.ts'
import { lessonWords } from './word-words.ts'

interface Taught {
  readonly charter: Pick<Charter, 'id'>
  readonly proposal: Proposal
  readonly people: readonly Person[]
}

export function lessonParts({ charter, proposal, people }: Taught): readonly Part[] {
  const { lessons = [], state } = proposal
  if (state === 'rejected') return []
  return lessons.map((lesson): Part => {
    const words = lessonWords(lesson, people)
    if (lesson.kept) return lines(md`*Remembered* by ${lesson.kept.by}: ${words}`)
    const button: Button = {
      label: 'Remember…',
      action: 'remember_word',
      value: buttonValue(charter.id, proposal.id, wordKey(lesson)),
    }
    return { kind: 'lines', lines: [md`*Remember?*  ${words}, in every later mail too`], button }
  })
}
