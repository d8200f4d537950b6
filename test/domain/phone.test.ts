import { expect, test } from 'vitest'
import { e164, keptContact } from '../../src/domain/phone.ts'

test.each([
  ['(619) 555-0134', 'America/Los_Angeles', '+16195550134'],
  ['619.555.0134', 'America/New_York', '+16195550134'],
  ['+1 619 555 0134', 'Europe/Athens', '+16195550134'],
  ['020 7946 0958', 'Europe/London', '+442079460958'],
  ['+44 20 7946 0958', 'America/Los_Angeles', '+442079460958'],
  ['call the marina', 'America/Los_Angeles', 'call the marina'],
  ['12', 'America/Los_Angeles', '12'],
  ['555 0134 99', 'Asia/Tokyo', '555 0134 99'],
])('%s in %s is kept as %s', (written, zone, kept) => {
  expect(e164(written, zone)).toBe(kept)
})

test('what is kept already stays the very same', () => {
  const contact = { name: 'Quinn Alder', phone: '+16195550134' }
  expect(keptContact(contact, 'America/Los_Angeles')).toBe(contact)
})
