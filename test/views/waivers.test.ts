// Waivers as people read them: in Slack, in the party's view, in mails.
import { describe, expect, test } from 'vitest'
import { count } from '../../src/domain/waiver/register.ts'
import { voidWaiver } from '../../src/domain/waiver/void-waiver.ts'
import { blocksTooLong, messageProblems } from '../../src/harbor/slack/block-kit/surfaces.ts'
import { crewCard } from '../../src/views/crew-card.ts'
import { partyLinkMail } from '../../src/views/party-link-mail.ts'
import { partyView, partyWords } from '../../src/views/party-view.ts'
import { summary } from '../../src/views/summary.ts'
import { unmatchedWaiver } from '../../src/views/unmatched-waiver.ts'
import { waiverCopy, waiverCopyMail } from '../../src/views/waiver-copy.ts'
import { waiverList } from '../../src/views/waiver-list.ts'
import { ADULT, CHILD, waiverOf } from '../domain/waiver/sent.ts'
import { buttons, labels, NOW, OPERATOR, quinn, readable } from './fixtures.ts'

const TOKEN = 'token.signed'

describe('the list in Slack', () => {
  test('says who signed, who waits for whom, and how many are to come', () => {
    const said = readable(waiverList({ operator: OPERATOR, charter: party(), token: TOKEN }))
    expect(said).toContain('1 of 4 signed, Kit needs a guardian')
    expect(said).toContain('3 signatures to come')
    expect(said).toMatch(/\*Kit Alder\* \(under 18\) {2}waits for a parent or guardian/)
    expect(said).toContain('party=token.signed')
  })

  test('what is void says by whom, and has no button any more', () => {
    const charter = party()
    const waiver = charter.waivers.guests['ana-alder']!.waiver
    const { next } = voidWaiver(charter, 'ana-alder', waiver, { name: 'Sam Ortega', now: NOW })
    const list = waiverList({ operator: OPERATOR, charter: next, token: TOKEN })
    expect(readable(list)).toContain('void, by Sam Ortega')
    expect(labels(list).filter((label) => label.startsWith('Void'))).toHaveLength(1)
  })

  test('holds two hundred guests with hostile names, within Slack’s limits, and mentions nobody', () => {
    const names = Array.from(
      { length: 200 },
      (_, at) => `<!channel> <@U0JSAM0001> "><img src=x> ${'x'.repeat(20)}${at}`,
    )
    const waivers = names.map((guest_name) => waiverOf({ ...ADULT, guest_name })!)
    const charter = waivers.reduce((item, waiver) => count(item, waiver, 'jada', NOW), quinn())
    const cards = [
      waiverList({ operator: OPERATOR, charter, token: TOKEN }),
      summary({ operator: OPERATOR, charter }),
      crewCard({ operator: OPERATOR, charter, viewer: 'manager', now: NOW }),
      unmatchedWaiver({ operator: OPERATOR, waiver: waivers[0]!, candidates: [charter] }),
    ]
    for (const { blocks } of cards) {
      expect(messageProblems(blocks)).toEqual([])
      expect(blocksTooLong(blocks)).toBe(false)
      expect(JSON.stringify(blocks)).not.toMatch(/<[!@]/)
    }
  })
})

test('the card of one without a link shows no address, and offers the charter that was asked for first', () => {
  const waiver = { ...waiverOf(ADULT)!, matched: undefined }
  const card = unmatchedWaiver({ operator: OPERATOR, waiver, candidates: [quinn()] })
  expect(readable(card)).not.toContain('example-guests')
  expect(buttons(card).map(({ value }) => value)).toEqual([`${waiver.id}|quinn-may-30`, waiver.id])
})

test('the party sees first names and who is missing', () => {
  const view = partyView({ operator: OPERATOR, charter: party() })
  expect(JSON.stringify(view)).not.toMatch(/Alder|619|@/)
  expect(partyWords(view)).toEqual({
    title: '1 of 4 signed',
    guests: [
      { name: 'Ana', signed: true, words: 'signed' },
      { name: 'Kit', signed: false, words: 'needs a guardian' },
    ],
    missing: '2 still to sign. Send them the link of this page.',
  })
})

test('two of one first name are told apart by the last one’s initial', () => {
  const waivers = ['Quinn Alder', 'quinn de la Rowe', 'Cher', 'Ana Alder'].map(
    (guest_name) => waiverOf({ ...ADULT, guest_name })!,
  )
  const charter = waivers.reduce((item, waiver) => count(item, waiver, 'jada', NOW), quinn())
  const { guests } = partyView({ operator: OPERATOR, charter })
  expect(guests.map(({ name }) => name)).toEqual(['Quinn A.', 'quinn R.', 'Cher', 'Ana'])
})

test('mails and copy carry names on one line, and say who still has to sign', () => {
  const waiver = waiverOf({ ...CHILD, guest_name: 'Kit\r\nBcc: evil@x.test', guardian: undefined, email: 'a@x.test' })!
  const input = { operator: OPERATOR, charter: party(), waiver, sequence: 3, hash: 'abc' }
  const mail = waiverCopyMail(input)
  expect(mail.text).toContain('Kit Bcc: evil@x.test still needs the signature of a parent or guardian.')
  expect(mail.subject).not.toMatch(/[\r\n]/)
  expect(waiverCopy(input).foot).toContain('Record 3 of quinn-may-30 · abc')
  expect(partyLinkMail({ operator: OPERATOR, charter: party(), token: TOKEN }).text).toContain(
    '/waiver/index.html?party=token.signed',
  )
})

/** Ana has signed, Kit waits for a guardian, two of four are to come. */
function party() {
  const waivers = [ADULT, { ...CHILD, guardian: undefined }].map((body) => waiverOf(body)!)
  return waivers.reduce((item, waiver) => count(item, waiver, 'jada', NOW), quinn())
}
