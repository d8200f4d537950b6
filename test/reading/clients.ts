// How mail programs put a letter on the wire: their wrapping, their signatures, and their ways to quote what it answers.
import { htmlOf, plainOf, type Style } from './bodies.ts'
import type { Letter } from './layouts.ts'
import type { WayName } from './ways/ways.ts'

export interface Quoted {
  readonly name: string
  readonly address: string
  readonly at: Date
  readonly lines: readonly string[]
}

/** The body of a mail before it is encoded. */
export interface Written {
  readonly subject: string
  readonly plain: string
  readonly html: string
  /** RFC 3676: lines that end in a blank go on in the next one. */
  readonly isFlowed: boolean
  /** It answers another mail, or passes one on. */
  readonly answers: boolean
  readonly way: WayName
}

const GMAIL: Style = { way: 'gmail', attribution: (q) => `On ${date(q, 'en-US')} ${who(q)} wrote:` }
const OUTLOOK: Style = {
  way: 'microsoft',

  fields: ['From', 'Sent', 'To', 'Subject'],
  attribution: () => '',
}
const LONG_RULE = '_'.repeat(32)

const STYLES: Readonly<Record<string, Style>> = {
  Gmail: { ...GMAIL, width: 76 },
  'Gmail, without a quote': { ...GMAIL, width: 76, isNew: true },
  'Gmail in Spanish': { ...GMAIL, prefix: 'RE', attribution: (q) => `El ${date(q, 'es')}, ${who(q)} escribió:` },
  'Gmail in German': { ...GMAIL, prefix: 'AW', attribution: (q) => `Am ${date(q, 'de')} Uhr schrieb ${who(q)}:` },
  'Gmail in French': { ...GMAIL, prefix: 'RE', attribution: (q) => `Le ${date(q, 'fr')}, ${who(q)} a écrit :` },
  'Gmail in Portuguese': { ...GMAIL, prefix: 'RES', attribution: (q) => `Em ${date(q, 'pt')}, ${who(q)} escreveu:` },
  'Gmail in Italian': { ...GMAIL, prefix: 'R', attribution: (q) => `Il giorno ${date(q, 'it')} ${who(q)} ha scritto:` },
  'Gmail in Dutch': { ...GMAIL, prefix: 'Antw', attribution: (q) => `Op ${date(q, 'nl')} schreef ${who(q)}:` },
  'Gmail in Swedish': { ...GMAIL, prefix: 'Sv', attribution: (q) => `Den ${date(q, 'sv')} skrev ${who(q)}:` },
  'Apple Mail': {
    ...GMAIL,
    way: 'icloud',
    attribution: (q) => `On ${date(q, 'en-US')}, ${who(q)} wrote:`,
    mark: '\ufeff> ',
  },
  iPhone: {
    ...GMAIL,
    way: 'phone',
    signature: 'Sent from my iPhone',
    attribution: (q) => `On ${date(q, 'en-US')}, at 8:02 AM, ${who(q)} wrote:`,
  },
  Thunderbird: {
    way: 'own server',
    width: 72,
    isFlowed: true,
    signature: '-- \nCarole Beck\nOperations, Example Charters\nCaptain’s desk: +1 619 555 0134',
    attribution: (q) => `On ${q.at.toISOString().slice(0, 16).replace('T', ' ')}, ${q.name} wrote:`,
  },
  'Thunderbird in German': {
    way: 'own server',
    isFlowed: true,
    prefix: 'AW',
    attribution: (q) => `Am ${date(q, 'de')} schrieb ${q.name}:`,
  },
  'Thunderbird, below the quote': {
    way: 'own server',
    isFlowed: true,
    isBelow: true,
    attribution: (q) => `On ${date(q, 'en-US')}, ${q.name} wrote:`,
  },
  mutt: {
    way: 'own server',
    width: 72,
    isBelow: true,
    signature: '-- \nCarole Beck',
    attribution: (q) => `On ${date(q, 'en-US')} -0700, ${q.name} wrote:`,
  },
  Yahoo: {
    way: 'yahoo',
    indent: '  ',
    mark: '',
    attribution: (q) => `    On ${date(q, 'en-US')} PDT, ${who(q)} wrote:  `,
  },
  Proton: {
    way: 'proton',
    signature: 'Sent with [Proton Mail](https://proton.test/mail/home) secure email.',
    attribution: (q) => `On ${date(q, 'en-US')}, ${who(q)} wrote:`,
  },
  'Proton on a phone': {
    way: 'proton',
    signature: 'Sent from Proton Mail for iOS.',
    attribution: (q) => `-------- Original Message --------\nOn ${date(q, 'en-US')}, ${q.name} < ${q.address}> wrote:`,
  },
  'K-9': {
    way: 'own server',
    signature: '-- \nSent from my Android device with K-9 Mail. Please excuse my brevity.',
    attribution: (q) => `On ${date(q, 'en-US')} PDT, ${who(q)} wrote:`,
  },
  'K-9 with fields': {
    way: 'own server',
    rule: '-------- Original Message --------',
    fields: ['From', 'Sent', 'To', 'Subject'],
    attribution: () => '',
  },
  Superhuman: {
    way: 'gmail',
    signature: 'Sent via Superhuman ( https://sprh.test/?vip=1&source=sig )',
    attribution: (q) => `On ${date(q, 'en-US')}, ${q.name} < ${q.address} > wrote:`,
  },
  Outlook: OUTLOOK,
  'Outlook with a rule': { ...OUTLOOK, rule: LONG_RULE },
  'Outlook with bold fields': { ...OUTLOOK, bold: true },
  'Outlook, original message': { ...OUTLOOK, rule: '-----Original Message-----', mark: '' },
  'Outlook in Spanish': { ...OUTLOOK, prefix: 'RE', fields: ['De', 'Enviado el', 'Para', 'Asunto'] },
  'Outlook in German': { ...OUTLOOK, prefix: 'AW', fields: ['Von', 'Gesendet', 'An', 'Betreff'] },
  'Outlook in French': { ...OUTLOOK, prefix: 'RE', fields: ['De ', 'Envoyé ', 'À ', 'Objet '] },
  'Outlook in Dutch': { ...OUTLOOK, prefix: 'Antw', fields: ['Van', 'Verzonden', 'Aan', 'Onderwerp'] },
  'Outlook in Portuguese': { ...OUTLOOK, prefix: 'RES', fields: ['De', 'Enviada em', 'Para', 'Assunto'] },
  'Outlook in Italian': { ...OUTLOOK, prefix: 'R', fields: ['Da', 'Inviato', 'A', 'Oggetto'] },
  'Outlook on a phone': { ...OUTLOOK, rule: LONG_RULE, signature: 'Get Outlook for iOS<https://aka.test/o0ukef>' },
}

const FORWARDS: Readonly<Record<string, Style>> = {
  'Gmail, forwarded': {
    ...GMAIL,
    prefix: 'Fwd',
    forwards: { rule: '---------- Forwarded message ---------', mark: '' },
  },
  'Apple Mail, forwarded': {
    ...GMAIL,
    way: 'icloud',
    prefix: 'Fwd',
    forwards: { rule: 'Begin forwarded message:\n', mark: '> ' },
  },
  'Outlook, forwarded': { ...OUTLOOK, prefix: 'FW', forwards: { rule: LONG_RULE, mark: '' } },
  'Outlook in German, forwarded': {
    ...OUTLOOK,
    prefix: 'WG',
    fields: ['Von', 'Gesendet', 'An', 'Betreff'],
    forwards: { rule: '-----Ursprüngliche Nachricht-----', mark: '' },
  },
  'Thunderbird in French, forwarded': {
    way: 'own server',
    prefix: 'TR',
    fields: ['De ', 'Date ', 'Pour ', 'Sujet '],
    forwards: { rule: '-------- Message transféré --------', mark: '' },
    attribution: () => '',
  },
}

/** Their plain text has lost which cells stood on one row. */
const FLATTENING: Readonly<Record<string, Style>> = {
  'Outlook, a line for each cell': { ...OUTLOOK, between: '\n\n' },
  'Gmail, cells side by side': { ...GMAIL, between: ' ' },
}

export const CLIENTS = clientsOf({ ...STYLES, ...FORWARDS })
export const FLATTENERS = clientsOf(FLATTENING)

type Client = (letter: Letter, quoted: Quoted) => Written

function clientsOf(styles: Readonly<Record<string, Style>>): Readonly<Record<string, Client>> {
  return Object.fromEntries(
    Object.entries(styles).map(([name, style]) => [name, (letter, quoted) => write(style, letter, quoted)]),
  )
}

function write(style: Style, letter: Letter, quoted: Quoted): Written {
  return {
    subject: style.isNew ? letter.subject : `${style.prefix ?? 'Re'}: ${letter.subject}`,
    plain: plainOf(style, letter, quoted),
    html: htmlOf(style, letter, quoted),
    isFlowed: style.isFlowed ?? false,
    answers: !style.isNew,
    way: style.way,
  }
}

function who({ name, address }: Quoted): string {
  return `${name} <${address}>`
}

/** As the language's own programs write it, with their narrow spaces. */
function date({ at }: Quoted, locale: string): string {
  const form: Intl.DateTimeFormatOptions = {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }
  return new Intl.DateTimeFormat(locale, { timeZone: 'America/Los_Angeles', ...form }).format(at)
}
