// Cards, modal and list about the operator's own words, and what a mail asks: exact, escaped, within Slack's limits.
import { describe, expect, test } from 'vitest'
import type { Asks } from '../../src/domain/reading/reading.ts'
import type { Replay, Replayed } from '../../src/domain/replay.ts'
import type { Refusal, Word } from '../../src/domain/words.ts'
import { approvalCard } from '../../src/views/approval-card.ts'
import { askingCard } from '../../src/views/asking-card.ts'
import { rememberModal } from '../../src/views/remember-modal.ts'
import { keptSentence } from '../../src/views/word-answers.ts'
import { refusalWords } from '../../src/views/word-words.ts'
import { wordsList } from '../../src/views/words-list.ts'
import {
  ANGELA,
  buttons,
  GENE,
  KEELY,
  labels,
  lostMail,
  MAIL,
  NOW,
  OPERATOR,
  PEOPLE,
  proposal,
  quinn,
  readable,
} from './fixtures.ts'

const DANNY = { said: 'Danny', means: { crew: 'dan' } }
const EVIL = '<!channel> <http://evil.test|Approve>'

function word(but: Partial<Word> = {}): Word {
  const mail = { id: 'g1', subject: 'Crew for Quinn' }
  return { ...DANNY, by: 'Sam Ortega', at: '2026-05-26T16:00:00Z', mail, ...but }
}

function replayed(verdict: Replayed['verdict'], subject = 'Crew for Quinn'): Replayed {
  const change = { kind: 'assign', seat: 'first_mate', crew: 'dan', evidence: '1st Mate: Danny' } as const
  return { mail: { ...MAIL, subject }, verdict, gained: [{ charter: 'quinn-may-30', is: 'change', change }], lost: [] }
}

function modalOf(but: Partial<Replay>) {
  const replay = { lesson: DANNY, read: 3, gone: 0, left: 0, differing: [], ...but }
  const modal = rememberModal({ operator: OPERATOR, replay, people: PEOPLE, about: 'quinn-may-30|p1|danny' })
  const words = modal.blocks.map((block) => (block.type === 'section' ? block.text.text : '')).join('\n')
  return { modal, words }
}

describe('what a mail asks', () => {
  const charter = quinn({ seats: [GENE, ANGELA, KEELY] })
  const answers: readonly (readonly [Asks['about'], string])[] = [
    ['crew', 'Captain: Gene Oakes; 1st Mate: Angela Wynn; Host: Keely Hart'],
    ['time', 'Sat May 30, 3:00–7:00 PM PDT; boarding 2:30 PM PDT'],
    ['place', 'Harbor Island West Marina, 2040 Harbor Island Dr, San Diego'],
    ['mine', 'Captain, confirmed; Sat May 30, 3:00–7:00 PM PDT; boarding 2:30 PM PDT'],
    ['status', 'On: Sat May 30, 3:00–7:00 PM PDT; captain Gene Oakes; every seat is taken'],
  ]

  test.each(answers)('%s is answered with %s', (about, answer) => {
    const mail = { ...MAIL, from: 'gene@example-mail.test', fromName: 'Gene', standing: 'crew' as const }
    const asks = [{ about, evidence: 'A question?' }]
    const card = approvalCard({
      operator: OPERATOR,
      people: PEOPLE,
      now: NOW,
      charter,
      proposal: proposal({ mail, asks }),
    })
    expect(readable(card)).toContain(`*Asks*  “A question?”\n> ${answer}`)
  })

  test('its card has nothing to approve, and escapes the mail', () => {
    const mail = lostMail({ ref: { ...MAIL, fromName: EVIL, subject: EVIL } })
    const asked = [{ id: charter.id, charter, asks: [{ about: 'crew' as const, evidence: EVIL }] }]
    const card = askingCard({ operator: OPERATOR, mail, asked, people: PEOPLE })
    expect(labels(card)).toEqual(['Answered', 'Show Quinn', 'Original mail'])
    expect(JSON.stringify({ ...card, blocks: card.blocks.slice(1) })).not.toContain('<!channel>')
    const answered = askingCard({
      operator: OPERATOR,
      mail: { ...mail, dismissed: { by: 'Sam Ortega', at: MAIL.date } },
      asked,
      people: PEOPLE,
    })
    expect(labels(answered)).toEqual(['Show Quinn', 'Original mail'])
    expect(readable(answered)).toContain('*Answered*, says Sam Ortega, Tue May 26, 6:04 PM PDT.')
  })
})

describe('a word that an edit explained', () => {
  const card = (but: object) =>
    approvalCard({ operator: OPERATOR, people: PEOPLE, now: NOW, charter: quinn(), proposal: proposal(but) })

  test('is offered on the card, and once kept the card says by whom', () => {
    const offered = card({ lessons: [DANNY] })
    expect(readable(offered)).toContain('*Remember?*  “Danny” is Dan Rickard, in every later mail too')
    expect(buttons(offered).find(({ action_id }) => action_id === 'remember_word')?.value).toBe('quinn-may-30|p1|danny')
    const kept = card({ lessons: [{ ...DANNY, kept: { by: 'Sam Ortega', at: MAIL.date } }] })
    expect(readable(kept)).toContain('*Remembered* by Sam Ortega: “Danny” is Dan Rickard')
    expect(labels(kept)).not.toContain('Remember…')
  })

  test('each line says why it was read so', () => {
    const [captain] = proposal().changes
    const words = readable(card({ changes: [{ ...captain, rule: `label “${EVIL}”` }] }))
    expect(words).toContain('“Captain: Gene Oakes”  ·  why: label “')
    expect(words).not.toContain('<!channel>')
  })
})

describe('the replay', () => {
  test('that changes nothing says so', () => {
    expect(modalOf({}).words).toContain('3 past mails read again. None of them reads differently.')
  })

  test('shows the wrong ones first, and does not hide them behind the button', () => {
    const { modal, words } = modalOf({
      differing: [replayed('clearer', 'a'), replayed('wrong', 'b')],
      gone: 1,
      left: 12,
    })
    expect(words).toContain('2 read differently: 1 clearer and 1 wrong.')
    expect(words).toContain('12 older ones were left out')
    expect(words).toContain('1 mail could not be read again')
    expect(words.indexOf('Would be wrong')).toBeLessThan(words.indexOf('*Clearer*'))
    expect(modal.submit?.text).toBe('Remember all the same')
  })

  test('of any number of mails with any words fits a modal', () => {
    const subject = `${EVIL} ${'long '.repeat(2_000)}`
    const { modal, words } = modalOf({ differing: Array.from({ length: 200 }, () => replayed('ambiguous', subject)) })
    expect(modal.blocks.length).toBeLessThanOrEqual(100)
    expect(words).toContain('…and 188 more.')
    expect(words).not.toContain('<!channel>')
    for (const block of modal.blocks)
      if (block.type === 'section') expect(block.text.text.length).toBeLessThanOrEqual(3000)
  })
})

describe('/crew words', () => {
  const list = (kept: readonly Word[], like = '', mayRemove = true) =>
    wordsList({ operator: OPERATOR, words: { kept }, people: PEOPLE, like, mayRemove })

  test('lists who kept what, when and from which mail, and only a manager may remove', () => {
    expect(readable(list([word()]))).toContain(
      '*“Danny” is Dan Rickard*  ·  Sam Ortega, Tue May 26, 9:00 AM PDT  ·  from “Crew for Quinn”',
    )
    expect(labels(list([word()]))).toEqual(['Remove…'])
    expect(labels(list([word()], '', false))).toEqual([])
  })

  test('of many shows the newest, and finds the others by a part', () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      word({ said: `Danny ${at} ${EVIL}`, mail: { id: 'g', subject: EVIL.repeat(50) } }),
    )
    const all = list(many)
    expect(all.thread).toBeUndefined()
    expect(readable(all)).toContain('…and 188 older.')
    expect(JSON.stringify(all.blocks.slice(1))).not.toContain('<!channel>')
    expect(labels(list(many, 'danny 17 '))).toHaveLength(1)
    expect(readable(list(many, 'nobody'))).toContain('No kept word has “nobody” in it.')
  })
})

test('who comes second is told who was first, and a refusal says why', () => {
  expect(keptSentence({ kind: 'already-kept', word: word() }, DANNY, PEOPLE, OPERATOR)).toBe(
    'Sam Ortega was first, Tue May 26, 9:00 AM PDT: “Danny” is Dan Rickard. That is remembered already.',
  )
  const refusal: Refusal = { kind: 'belongs-to', people: PEOPLE.filter(({ id }) => id === 'gene') }
  expect(refusalWords(refusal, DANNY, PEOPLE)).toBe(
    '“Danny” is also what Gene Oakes is called. One word for two people would be a guess, so it is not kept.',
  )
})
