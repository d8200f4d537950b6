// Invoices, newsletters, weather, parts, haul-outs, payouts, reviews, guests' letters: nothing in them is about our crew.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readMail } from '../../src/domain/reading/read-mail.ts'
import { BOOK, gist, mailOf } from '../domain/reading/mails.ts'
import { businessMails } from './business-mail.ts'

it('makes no proposal', () => {
  fc.assert(
    fc.property(businessMails(BOOK.people), ({ from, fromName, subject, text }) => {
      const mail = { ...mailOf(text, { from, subject }), from: [{ name: fromName, address: from }] }
      const read = readMail(mail, BOOK)
      expect(read.sender.standing).toBe('unverified')
      expect(gist(read).filter((line) => !line.includes('?'))).toEqual([])
    }),
    { numRuns: 400 },
  )
})
