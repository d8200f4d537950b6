// The ways in which ops leads write a crew down, each as the blocks of a mail's body.
import type { Confirmation, Crewed, Seated } from './confirmation.ts'

/** A paragraph, lines below one another, a list with bullets, or a table. */
export type Block =
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'lines'; readonly lines: readonly string[] }
  | { readonly is: 'bullets'; readonly lines: readonly string[] }
  | { readonly is: 'table'; readonly rows: readonly (readonly string[])[] }

export interface Letter {
  readonly subject: string
  readonly blocks: readonly Block[]
}

interface Layout {
  readonly write: (confirmation: Confirmation) => Letter
  /** It has no words for tentative. */
  readonly isCertain?: true
  /** It has room for one charter. */
  readonly isForOne?: true
}

const LABELS: Readonly<Record<string, readonly string[]>> = {
  captain: ['Captain', 'Capt', 'Skipper', 'CAPTAIN', 'Capt.'],
  first_mate: ['1st Mate', 'First Mate', 'FM', '1ST MATE', '1st mate'],
  second_mate: ['2nd Mate', 'Second Mate', '2M', '2ND MATE', '2nd mate'],
  host: ['Host', 'Hostess', 'Host/ess', 'HOST', 'host'],
  deckhand: ['Deckhand', 'Deck hand', 'Deckhand', 'DECKHAND', 'deckhand'],
}
const ETIQUETAS: Readonly<Record<string, string>> = {
  captain: 'Capitán',
  first_mate: 'Primer oficial',
  second_mate: 'Segunda oficial',
  host: 'Anfitriona',
  deckhand: 'Marinero',
}
const SPOKEN: Readonly<Record<string, string>> = {
  captain: 'is captain',
  first_mate: 'is first mate',
  second_mate: 'is 2nd mate',
  host: 'hosts',
  deckhand: 'is deckhand',
}
const TENTATIVE = [' (tentative)', '?', ' (tbc)', ' - tentative', ' (maybe)']

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'label list': { write: (all) => lists(all, (one, n) => `${label(one, n)}: ${name(one, n)}`) },
  'label list below the subject': {
    isForOne: true,
    write: ({ crews: [{ charter, day, seats }] }) => ({
      subject: `Crew for ${charter.name}, ${day}`,
      blocks: [{ is: 'lines', lines: seats.map((one, n) => `${label(one, n)}: ${name(one, n)}`) }],
    }),
  },
  dashes: { write: (all) => lists(all, (one, n) => `${label(one, n)} ${n % 2 ? '-' : '–'} ${name(one, n)}`) },
  'signs between': { write: (all) => lists(all, (one, n) => `${label(one, n)} ${n % 2 ? '=' : '->'} ${name(one, n)}`) },
  'bullet list': { write: (all) => lists(all, (one, n) => `${label(one, n)}: ${name(one, n)}`, 'bullets') },
  'typed bullets': { write: (all) => lists(all, (one, n) => `${'-*•·'[n % 4]} ${label(one, n)}: ${name(one, n)}`) },
  'numbered list': {
    write: (all) => lists(all, (one, n) => `${n + 1}${n % 2 ? ')' : '.'} ${label(one, n)}: ${name(one, n)}`),
  },
  'person first': { isCertain: true, write: (all) => lists(all, (one, n) => `${one.called} - ${label(one, n)}`) },
  'seat in brackets': { isCertain: true, write: (all) => lists(all, (one, n) => `${one.called} (${label(one, n)})`) },
  'seat on its own line': { write: (all) => lists(all, (one, n) => `${label(one, n)}\n${name(one, n)}`) },
  'seat with a colon on its own line': { write: (all) => lists(all, (one, n) => `${label(one, n)}:\n${name(one, n)}`) },
  'Spanish labels': {
    write: (all) => ({
      subject: 'Tripulación',
      blocks: all.crews.flatMap(({ charter, dia, seats }): Block[] => [
        { is: 'paragraph', text: `Para ${charter.name} el ${dia}:` },
        { is: 'lines', lines: seats.map((one, n) => `${ETIQUETAS[one.seat]}: ${name(one, n)}`) },
      ]),
    }),
  },
  'one-line summary': {
    write: (all) =>
      paragraphs(
        all,
        ({ charter, day, seats }) =>
          `${charter.name} on ${day}: ${seats.map((one, n) => `${label(one, 2)} ${name(one, n)}`).join('; ')}`,
      ),
  },
  'one line with commas': {
    isCertain: true,
    write: (all) =>
      paragraphs(
        all,
        ({ charter, day, seats }) =>
          `Crew for ${charter.name} on ${day}: ${seats.map((one) => `${label(one, 0)} ${one.called}`).join(', ')}`,
      ),
  },
  sentence: {
    isCertain: true,
    write: (all) =>
      paragraphs(
        all,
        ({ charter, day, seats }) =>
          `On ${charter.name} (${day}) ${enumerated(seats.map((one) => `${one.called} ${SPOKEN[one.seat]}`))}.`,
      ),
  },
  'slash list': {
    isCertain: true,
    isForOne: true,
    write: ({ crews: [{ charter, day, seats }] }) => ({
      subject: 'Crew',
      blocks: [
        { is: 'paragraph', text: `${seats.map((one) => label(one, 0).toLowerCase()).join('/')} as always:` },
        { is: 'lines', lines: [`${charter.name} ${day} - ${seats.map(({ called }) => called).join('/')}`] },
      ],
    }),
  },
  'a row for each charter': { write: (all) => ({ subject: 'Crew', blocks: [{ is: 'table', rows: rowsOf(all) }] }) },
  'charters side by side': {
    write: ({ crews }) => ({ subject: 'Crew', blocks: [{ is: 'table', rows: acrossOf(crews) }] }),
  },
  'tabs after the labels': { write: (all) => lists(all, (one, n) => `${label(one, n)}:\t${name(one, n)}`) },
  'columns of blanks': { write: (all) => lists(all, (one, n) => `${label(one, n).padEnd(14)}${name(one, n)}`) },
  'dots after the labels': {
    write: (all) => lists(all, (one, n) => `${label(one, n)} ${'.'.repeat(20 - label(one, n).length)} ${name(one, n)}`),
  },
  'a row for each seat': {
    write: ({ crews }) => ({
      subject: 'Crew',
      blocks: crews.flatMap((crew): Block[] => [
        { is: 'paragraph', text: headingOf(crew) },
        { is: 'table', rows: crew.seats.map((one, n) => [label(one, n), name(one, n)]) },
      ]),
    }),
  },
}

/** A confirmation as far as the layout can say it. */
export function within(layout: Layout, confirmation: Confirmation): Confirmation {
  const [first, ...others] = confirmation.crews
  const told = (crew: Crewed) =>
    layout.isCertain ? { ...crew, seats: crew.seats.map((one) => ({ ...one, isTentative: false })) } : crew
  return { ...confirmation, crews: [told(first), ...(layout.isForOne ? [] : others.map(told))] }
}

function lists(
  { crews }: Confirmation,
  lineOf: (one: Seated, nth: number) => string,
  is: 'lines' | 'bullets' = 'lines',
): Letter {
  const blocks = crews.flatMap((crew): Block[] => [
    { is: 'paragraph', text: headingOf(crew) },
    { is, lines: crew.seats.flatMap((one, n) => lineOf(one, n).split('\n')) },
  ])
  return { subject: 'Crew', blocks: [{ is: 'paragraph', text: 'Hi all,' }, ...blocks] }
}

function paragraphs({ crews }: Confirmation, write: (crew: Crewed) => string): Letter {
  return { subject: 'Crew', blocks: crews.map((crew) => ({ is: 'paragraph', text: write(crew) })) }
}

function headingOf({ charter, day, seats }: Crewed): string {
  const headings = [`Crew for ${charter.name} on ${day}:`, `${charter.name} ${day}`, `${charter.name}, ${day}:`]
  return headings[seats.length % headings.length] ?? ''
}

function rowsOf({ crews }: Confirmation): readonly (readonly string[])[] {
  const seats = [...new Set(['captain', 'first_mate', ...crews.flatMap((crew) => crew.seats.map(({ seat }) => seat))])]
  const head = ['Date', 'Charter', ...seats.map((seat, n) => LABELS[seat]?.[n % 3] ?? '')]
  const rows = crews.map((crew) => [
    crew.day,
    crew.charter.name,
    ...seats.map((seat) => {
      const at = crew.seats.findIndex((one) => one.seat === seat)
      return crew.seats[at] ? name(crew.seats[at], at) : ''
    }),
  ])
  return [head, ...rows]
}

function acrossOf(crews: readonly Crewed[]): readonly (readonly string[])[] {
  const seats = [...new Set(crews.flatMap((crew) => crew.seats.map(({ seat }) => seat)))]
  const rows = seats.map((seat, nth) => [
    LABELS[seat]?.[nth % 3] ?? '',
    ...crews.map((crew) => {
      const at = crew.seats.findIndex((one) => one.seat === seat)
      return crew.seats[at] ? name(crew.seats[at], at) : ''
    }),
  ])
  return [[crews.length % 2 ? 'Seat' : '', ...crews.map(({ charter, day }) => `${charter.name} ${day}`)], ...rows]
}

function label({ seat }: Seated, nth: number): string {
  const names = LABELS[seat] ?? []
  return names[nth % names.length] ?? ''
}

function name({ called, isTentative }: Seated, nth: number): string {
  return isTentative ? `${called}${TENTATIVE[nth % TENTATIVE.length]}` : called
}

function enumerated(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
