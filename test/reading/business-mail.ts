// The other mails of a charter business, by grammar: they use the crew's first names, seats' words, days and hours.
import fc from 'fast-check'
import type { Person } from '../../src/domain/person.ts'

export interface Letter {
  readonly from: string
  readonly fromName: string
  readonly subject: string
  readonly text: string
}

const NAMES = ['Gene', 'Angela', 'Dan', 'Marisol', 'Keely', 'Darrell', 'Angelica', 'Carole']
const DAYS = ['May 30', '5/30', 'Saturday', 'Friday, May 29', 'June 14', 'tomorrow', '31 May', 'next week']
const HOURS = ['9am', '10:30 AM', '3-7pm', '14:00', 'noon']
const SUMS = ['$1,240.00', 'USD 312.50', '€ 89,90', '$18']

/** A sentence with holes: {name}, {day}, {hour}, {sum}, {n}. */
const KINDS: Readonly<
  Record<string, { readonly from: string; readonly subjects: readonly string[]; readonly lines: readonly string[] }>
> = {
  invoice: {
    from: 'billing@chandlery.test',
    subjects: ['Invoice #{n}', 'Your receipt from Harbor Chandlery', 'Payment reminder: {sum} due {day}'],
    lines: [
      'Invoice #{n}',
      'Bill to: {name} Oakes',
      'Amount due: {sum}',
      'Due date: {day}',
      '2 × dock lines  {sum}',
      'Sold by: {name}',
      'Thank you for your business!',
      'Questions? Ask for {name} at the counter.',
    ],
  },
  newsletter: {
    from: 'news@sailing-magazine.test',
    subjects: ['{name} sailed around the world alone', 'This week: 10 knots for beginners', 'Captain’s corner, {day}'],
    lines: [
      'Captain {name} Joyce tells how she crossed the Pacific.',
      'Meet our new first mate on the editorial team, {name}!',
      'Regatta on {day}, start at {hour}.',
      'Host your own regatta: {n} tips.',
      'Unsubscribe',
      'View in your browser',
      'The skipper of the year is {name} Larsen.',
    ],
  },
  weather: {
    from: 'alerts@weather.test',
    subjects: ['Small craft advisory {day}', 'Forecast for {day}'],
    lines: [
      'Winds W 10 to 20 kt, gusts to 25 kt.',
      'Seas {n} to 6 ft.',
      'Small craft advisory from {hour} {day}.',
      'Tropical storm {name} is expected to turn north.',
      'High tide {hour}, low tide {hour}.',
    ],
  },
  parts: {
    from: 'parts@diesel.test',
    subjects: ['Your order {n} has shipped', 'Re: impeller for Yanmar 3JH', 'Quote {n}'],
    lines: [
      'Impeller kit, qty {n}: {sum}',
      'Ships {day}, arrives by {hour}.',
      'Best, {name}',
      '{name} from the parts desk here.',
      'The second filter is backordered.',
      'Hi {name}, the raw water pump is ready for pickup.',
      'Tracking: 1Z{n}999AA1',
    ],
  },
  yard: {
    from: 'yard@boatworks.test',
    subjects: ['Haul-out {day}', 'Bottom paint estimate'],
    lines: [
      'Haul-out is booked for {day} at {hour}.',
      '{name} will run the lift.',
      'Please have the boat at the dock by {hour}.',
      'Estimate: {sum}.',
      'We need a deposit of {sum}.',
      'Zincs and bottom paint included.',
      '{name} can help with the rigging.',
    ],
  },
  payout: {
    from: 'payouts@platform.test',
    subjects: ['Payout of {sum} sent', 'Your weekly statement'],
    lines: [
      'We sent {sum} to your bank account.',
      'Host payout: {sum}',
      'Host: {name}',
      'Trips: {n}',
      'Service fee: {sum}',
      'Expected on {day}.',
      'Captain fee: {sum}',
    ],
  },
  caterer: {
    from: 'kitchen@caterer.test',
    subjects: ['Menu for {day}', 'Lunches, {day}'],
    lines: [
      'We have {n} box lunches and the pies.',
      'Our driver will be at the dock at {hour}.',
      'He hands everything to {name}, or to {name} if she is hosting again.',
      '{name} carried the coolers last time.',
      'Balance due: {sum}, half by {day}.',
    ],
  },
  month: {
    from: 'books@accountant.test',
    subjects: ['The month in review', 'Your season so far'],
    lines: [
      '11 charters, {n} guests, {sum}.',
      '{name} captained six, {name} four.',
      '{name} was first mate on nearly all of them.',
      'Tips: {name} 60, {name} 40. Total {sum}',
    ],
  },
  review: {
    from: 'reviews@platform.test',
    subjects: ['{name} left you a 5-star review', 'New review'],
    lines: [
      '“{name} was the best captain ever!”',
      '“Our host {name} was lovely and the sunset was great.”',
      'Rating: 5/5',
      '{name} and her family sailed with you on {day}.',
      'Reply to {name}',
      '“First mate {name} taught my son to steer.”',
    ],
  },
  guest: {
    from: 'traveller@guests.test',
    subjects: ['Question about our sail', 'Lost sunglasses', 'Birthday idea'],
    lines: [
      'Hi, this is {name} from the other week.',
      'Do you have parking near the dock?',
      'Is {name} still working with you? He was great.',
      'I left my sunglasses aboard on {day}.',
      'Can we bring a cake?',
      'Thanks, {name}',
    ],
  },
}

export function businessMails(people: readonly Person[]): fc.Arbitrary<Letter> {
  const known = people.map(({ name }) => name.split(' ')[0] ?? name)
  return fc.constantFrom(...Object.values(KINDS)).chain(({ from, subjects, lines }) =>
    fc
      .record({
        subject: filled(fc.constantFrom(...subjects), known),
        lines: fc.array(filled(fc.constantFrom(...lines), known), { minLength: 1, maxLength: 8 }),
        fromName: fc.constantFrom(...known.map((name) => `${name} Whitfield`), 'Customer Care'),
        gap: fc.constantFrom('\n', '\n\n'),
      })
      .map((letter) => ({
        from,
        fromName: letter.fromName,
        subject: letter.subject,
        text: letter.lines.join(letter.gap),
      })),
  )
}

function filled(sentence: fc.Arbitrary<string>, known: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(
      sentence,
      fc.constantFrom(...NAMES, ...known),
      fc.constantFrom(...DAYS),
      fc.constantFrom(...HOURS),
      fc.constantFrom(...SUMS),
      fc.integer({ min: 2, max: 9000 }),
    )
    .map(([text, name, day, hour, sum, n]) =>
      text
        .replaceAll('{name}', name)
        .replaceAll('{day}', day)
        .replaceAll('{hour}', hour)
        .replaceAll('{sum}', sum)
        .replaceAll('{n}', String(n)),
    )
}
