// Whom to reach of a booking's guests, as a platform's mail says it.
import { expect, test } from 'vitest'
import { readMail } from '../../../src/domain/reading/read-mail.ts'
import { BOOK, mailOf } from './mails.ts'

test('of a booking that the book has or not, name, address and number come along', () => {
  const fields = ['Email: Ava.Tran@example-guests.test', 'Phone: +1 (619) 555-0178']
  expect(contactsIn(['Renter: Ava Tran', 'Date: June 20, 2026', 'Guests: 5', ...fields])).toEqual([
    {
      kind: 'contact',
      name: 'Ava Tran',
      email: 'ava.tran@example-guests.test',
      phone: '+16195550178',
      evidence: 'Renter: Ava Tran',
    },
  ])
  const one = 'Contact: Ava Tran <ava.tran@example-guests.test> +1 619 555 0178'
  expect(contactsIn([one, 'Date: June 20, 2026', 'Guests: 5'])).toMatchObject([
    { name: 'Ava Tran', email: 'ava.tran@example-guests.test', phone: '+16195550178' },
  ])
})

test.each([
  ['nothing to reach anybody by', ['Renter: Ava Tran']],
  ['our own inbox', ['Renter: Ava Tran', `Email: ${BOOK.inbox}`]],
  ['two addresses', ['Renter: Ava Tran', 'Email: a@example-guests.test', 'Email: b@example-guests.test']],
])('%s is nobody’s contact', (_, lines) => {
  expect(contactsIn([...lines, 'Date: June 20, 2026', 'Guests: 5'])).toEqual([])
})

function contactsIn(lines: readonly string[]) {
  const wish = { from: 'bookings@harbourhop.test', subject: 'New booking' }
  const { readings } = readMail(mailOf(['You have a new booking!', '', ...lines].join('\n'), wish), BOOK)
  return readings.flatMap(({ changes }) => changes).filter(({ kind }) => kind === 'contact')
}
