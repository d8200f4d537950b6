// A booking mail says whom to reach: a manager approves it, and the boarding mail goes there.
import { expect, test } from 'vitest'
import { approving, posts, settleDown, tick, words } from '../fakes/acting.ts'
import { carolesMail, QUINN, QUINN_MAIL_DUE, quinnEntry, SAM } from '../fakes/jada.ts'
import { crewed, guestMails } from '../fakes/scenes.ts'

test('the contact of a booking mail is on the card, masked, and once approved it is the guests’', async () => {
  const description = 'Boarding: 2:30 PM\nGuests: 4\nBooking: XHQGMDH'
  const fake = await crewed(undefined, { entries: [quinnEntry({ description })] })
  expect(fake.charter(QUINN).contact).toBeUndefined()
  const lines = ['Renter: Quinn Alder', 'Date: May 30, 2026', 'Guests: 4', 'Booking code: XHQGMDH']
  const reach = ['Email: quinn.alder@example-guests.test', 'Phone: +1 (619) 555-0134']
  fake.deliver(carolesMail({ subject: 'Fwd: New booking XHQGMDH', text: [...lines, ...reach].join('\n') }))
  await tick(fake)
  const card = posts(fake, '')
    .map(words)
    .find((text) => text.includes('Guests’ contact'))
  expect(card).toContain('Quinn Alder, q…@example-guests.test, phone ending 0134')
  expect(card).not.toContain('quinn.alder@')

  await approving(fake, SAM)
  await settleDown(fake)
  expect(fake.charter(QUINN).contact).toEqual({
    name: 'Quinn Alder',
    email: 'quinn.alder@example-guests.test',
    phone: '+16195550134',
  })
  fake.clock.turnTo(QUINN_MAIL_DUE)
  await settleDown(fake)
  expect(guestMails(fake)).toMatchObject([{ to: 'quinn.alder@example-guests.test' }])
})
