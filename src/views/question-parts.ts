// What the mail left open, each question with its candidates as buttons.
import type { Charter } from '../domain/charter.ts'
import type { Person } from '../domain/person.ts'
import type { Proposal } from '../domain/proposal.ts'
import type { Question } from '../domain/reading/reading.ts'
import { nameOf } from './consequences.ts'
import { listed } from './plain-text.ts'
import { seatWords } from './seat-words.ts'
import { lines, type Part } from './slack-blocks.ts'
import { type Button, buttonValue } from './slack-buttons.ts'
import { joined, type Mrkdwn, md } from './slack-text.ts'
import { hourWords } from './times.ts'

interface Asked {
  readonly charter: Charter
  readonly proposal: Proposal
  readonly people: readonly Person[]
}

export function questionParts({ charter, proposal, people }: Asked): readonly Part[] {
  return proposal.questions.flatMap((question) => {
    const names = question.candidates.map((candidate) => candidateWords(question, candidate, people))
    const buttons = question.candidates.flatMap((candidate, index): readonly Button[] => {
      const answer = answerOf(question, candidate)
      if (!answer) return []
      const value = buttonValue(charter.id, proposal.id, charter.revision, ...answer)
      return [{ label: names[index] ?? candidate, action: 'answer_question', value }]
    })
    const asked: Part = lines(questionLine(question, names))
    return buttons.length > 0 ? [asked, { kind: 'buttons', buttons }] : [asked]
  })
}

function questionLine({ seat, text, evidence, rule }: Question, names: readonly string[]): Mrkdwn {
  const missing = names.filter((name) => !text.includes(name))
  return joined(
    [
      md`*${seat ? seatWords(seat) : 'Question'}*  ?  ${text}${missing.length > 0 ? ` (${listed(missing, 'or')})` : ''}`,
      ...(evidence ? [md`“${evidence}”`] : []),
      ...(rule ? [md`why: ${rule}`] : []),
    ],
    '  ·  ',
  )
}

/** The seat and the person that a candidate settles; none where that takes Edit. */
function answerOf({ about, seat, crew }: Question, candidate: string): readonly [string, string] | undefined {
  if (about === 'crew' && seat) return [seat, candidate]
  if (about === 'seat' && crew) return [candidate, crew]
  return undefined
}

function candidateWords({ about }: Question, candidate: string, people: readonly Person[]): string {
  if (about === 'seat') return seatWords(candidate)
  if (about !== 'time') return nameOf(candidate, people)
  return candidate.split('-').map(hourWords).join('–')
}
