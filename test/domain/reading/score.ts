// How a reading compares with the expected one: what is wrong, what was found, and what is noise.
import { foldSpace } from '../../../src/domain/reading/fold.ts'
import type { Change, MailReading, Question, SenderStanding } from '../../../src/domain/reading/reading.ts'

export interface Score {
  readonly wrong: readonly string[]
  readonly expected: number
  readonly found: number
  readonly noise: number
}

type Readings = Pick<MailReading, 'readings'>

const RANK: readonly SenderStanding[] = ['ignored', 'unverified', 'crew', 'trusted']

export function score(actual: Readings, expected: Readings): Score {
  const said = facts(actual)
  const meant = facts(expected)
  const isMeant = (fact: string) =>
    meant.changes.has(fact) || meant.changes.has(fact.replace('"tentative"', '"confirmed"'))
  const found = [...meant.changes].filter((fact) => said.changes.has(fact)).length
  const answered = [...meant.questions].filter((fact) => said.questions.has(fact)).length
  return {
    wrong: [...said.changes].filter((fact) => !isMeant(fact)),
    expected: meant.changes.size + meant.questions.size,
    found: found + answered,
    noise: said.questions.size - answered,
  }
}

export function isHigher(standing: SenderStanding, than: SenderStanding): boolean {
  return RANK.indexOf(standing) > RANK.indexOf(than)
}

/** Evidence that does not occur in the mail's words, folded. */
export function missingEvidence({ readings }: Readings, words: string): readonly string[] {
  const mail = foldSpace(words.replaceAll('~~', ''))
  const evidence = readings.flatMap(({ changes, questions }) => [...changes, ...questions].map((item) => item.evidence))
  return evidence.filter((line) => line === '' || !mail.includes(foldSpace(line)))
}

function facts({ readings }: Readings): {
  readonly changes: ReadonlySet<string>
  readonly questions: ReadonlySet<string>
} {
  return {
    changes: new Set(readings.flatMap(({ charter, changes }) => changes.map((change) => changeFact(charter, change)))),
    questions: new Set(readings.flatMap(({ charter, questions }) => questions.map((q) => questionFact(charter, q)))),
  }
}

function changeFact(charter: string | null, { evidence: _, standing, ...change }: Change): string {
  const place = change.kind === 'away' || change.kind === 'free' ? '' : charter
  return JSON.stringify([place, standing ?? 'confirmed', Object.entries(change).sort()])
}

function questionFact(charter: string | null, { about, seat, crew, candidates }: Question): string {
  return JSON.stringify([charter, about, seat ?? crew ?? '', [...candidates].sort()])
}
