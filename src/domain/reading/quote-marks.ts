// How mail programs mark a quote, a forward and a signature; every test looks at a few lines only.
import { foldSpace } from './fold.ts'

const FORWARDED = new RegExp(
  `^-{2,}\\s*(?:${[
    'forwarded message',
    'mensaje reenviado',
    'weitergeleitete nachricht',
    'message transféré',
    'mensagem encaminhada',
    'messaggio inoltrato',
    'doorgestuurd bericht',
    'vidarebefordrat meddelande',
  ].join('|')})\\s*-{2,}$|^(?:${[
    'begin forwarded message',
    'inicio del mensaje reenviado',
    'anfang der weitergeleiteten nachricht',
    'début du message (?:réexpédié|transféré)',
    'início da mensagem (?:encaminhada|reencaminhada)',
    'inizio messaggio inoltrato',
    'begin doorgestuurd bericht',
  ].join('|')})\\s?:$`,
  'i',
)
const ORIGINAL = new RegExp(
  `^-{2,}\\s*(?:${[
    'original (?:message|appointment)',
    'original-?nachricht',
    '(?:opprinnelig|oprindelig) (?:melding|meddelelse)',
    'alkuperäinen viesti',
    '(?:oryginalna wiadomość|wiadomość oryginalna)',
    'mensaje original',
    'urspr(?:ü|ue)ngliche nachricht',
    "message d['’]origine",
    'mensagem original',
    'messaggio originale',
    'oorspronkelijk bericht',
    'ursprungligt meddelande',
  ].join('|')})\\s*-{2,}$`,
  'i',
)
/** "On Sat, Carole wrote:", "Op za 9 mei schreef Carole:", "sob., 9 maj 2026 Carole <c@d.test> napisał(a):". */
const INTRODUCTIONS = [
  /^(?:on|el|le|am|em|il|op|den)\s.{4,300}\s(?:wrote|escribi[oó]|a écrit|schrieb|escreveu|ha scritto|schreef|skrev)\s?:$/i,
  /^(?:am|op|den)\s.{4,300}\s(?:schrieb|schreef|skrev)\s.{2,100}:$/i,
  /^\p{Lu}.{1,100}\s(?:wrote|escribi[oó]|a écrit|schrieb|escreveu|ha scritto|schreef|skrev)\s(?:on|el|le|am|em|il|op|den)\s.{4,80}:$/u,
  /^(?:\p{L}{2,4}\.?,? )?\d.{4,200}<[^<>\s]{1,100}@[^<>\s]{1,100}>(?: [^\s:]{1,30}){0,2}\s?:$/iu,
]
const NAMES_FIRST = /\s(?:wrote|escribi[oó]|a écrit|schrieb|escreveu|ha scritto|schreef|skrev)\s/
const INTRODUCES = /^\s*(?:(?:on|el|le|am|em|il|op|den)\s|(?:\p{L}{2,4}\.?,? )?\d)/iu
/** `From: 2:00 PM` is a booking form's. */
const HOUR = /:\*?\s*(?:\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\b\.?)?|noon)\*?$/i
const FIRST_FIELD = /^\*?(?:from|de|von|van|da|från|fra)\s?:\*?\s/i
const FIELD = new RegExp(
  `^\\*?(?:${[
    'from|sent|date|to|cc|bcc|subject|reply-to',
    'de|enviado(?: el)?|enviada(?: em)?|para|asunto|assunto|fecha|data',
    'von|gesendet|datum|an|betreff|kopie',
    'envoyé|à|pour|objet|sujet|copie',
    'da|inviato|a|oggetto',
    'van|verzonden|aan|onderwerp',
    'från|fra|skickat|sendt|till|til|ämne|emne',
  ].join('|')})\\s?:(?:\\*|\\s|$)`,
  'i',
)
const MOBILE =
  /^(?:sent (?:from|via|with) |get outlook for |enviado (?:desde|con) |von meinem |gesendet (?:mit|von) |envoyé (?:de|depuis) |inviato da |enviado do |verzonden (?:vanaf|met) |skickat från ).{0,60}$/i
const VALEDICTION = new RegExp(
  `^(?:${[
    '(?:many |with )?thanks(?: (?:so much|again|all|everyone|everybody|a lot|team))?',
    'thank you(?: (?:all|so much|again))?',
    'thx|ty|cheers|sincerely|yours|love|fair winds',
    '(?:best|kind|warm|all|with)?(?: ?(?:best|kind|warm))? ?(?:regards|wishes)|all the best|best',
    'see you(?: (?:there|soon|all))?',
    '(?:muchas )?gracias|(?:un )?saludos?|abrazos?',
  ].join('|')})[\\s,.!–—-]*$`,
  'i',
)

/** How every mark begins: what doesn't is none, told by one look. */
const OPENS =
  /^\s*(?:[-_>\d]|(?:on|el|le|am|em|il|op|den)\s|\p{L}{2,4}\.?,? \d|\*?(?:from|de|von|van|da|från|fra)\s?:|sent |get outlook |enviado |von meinem |gesendet |envoyé |inviato |verzonden |skickat |begin|inicio|anfang|début|início|inizio)/iu

/** Whether a line may be one of the marks below: hardly any is. */
export function mayBeMark(line: string): boolean {
  return OPENS.test(line) || NAMES_FIRST.test(line)
}

export function isQuoted(line: string | undefined): boolean {
  return line?.includes('>') === true && line.trimStart().startsWith('>')
}

export function isForwardMark(line: string): boolean {
  return FORWARDED.test(line)
}

export function isOriginalMark(line: string): boolean {
  return ORIGINAL.test(line)
}

export function isSignatureMark(line: string): boolean {
  return /^--\s*$/.test(line)
}

export function isMobileSignature(line: string): boolean {
  return MOBILE.test(line) || /^_{5,}$/.test(line)
}

export function isValediction(line: string): boolean {
  return line.length < 60 && VALEDICTION.test(line)
}

/** How many lines an "On … wrote:" takes from here, 0 when there is none; it may be wrapped. */
export function introducedLines(lines: readonly string[], at: number): number {
  if (!INTRODUCES.test(lines[at] ?? '') && !NAMES_FIRST.test(lines[at] ?? '')) return 0
  const some = lines.slice(at, at + 4).map((line) => line.trim())
  const count = some.findIndex((line) => line.endsWith(':') || line === '' || isQuoted(line)) + 1
  if (count === 0 || some[count - 1] === '' || isQuoted(some[count - 1])) return 0
  const joined = foldSpace(some.slice(0, count).join(' '))
  return joined.length < 400 && INTRODUCTIONS.some((form) => form.test(joined)) ? count : 0
}

/** Outlook's block of header fields above a quote. */
export function isFieldBlock(lines: readonly string[], at: number): boolean {
  const first = (lines[at] ?? '').trim()
  if (!FIRST_FIELD.test(first) || HOUR.test(first)) return false
  return lines.slice(at + 1, at + 6).filter((line) => FIELD.test(line.trim())).length >= 2
}

/** The index of the last of the header fields that stand at or right after `at`; `at - 1` when there are none. */
export function afterFields(lines: readonly string[], at: number): number {
  let last = at - 1
  for (let index = at; index < Math.min(lines.length, at + 14); index += 1) {
    const line = (lines[index] ?? '').replace(/^\s*> ?/, '').trim()
    if (FIELD.test(line)) last = index
    else if (line === '' && last >= at) break
  }
  return last
}

/** The index of the next line that isn't empty, a few lines on at most. */
export function nextWritten(lines: readonly string[], at: number): number {
  let index = at
  while (index < Math.min(lines.length, at + 5) && (lines[index] ?? '').trim() === '') index += 1
  return index
}
