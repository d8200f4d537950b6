// What the receiving side itself found out about a mail's origin: the first Authentication-Results header, nothing else.
import type { PlainMail } from './reading.ts'

const RECEIVER = 'mx.google.com'
const MAX_HEADER = 20_000

export interface Verdict {
  readonly verified: boolean
  /** Half a sentence for a person: `dmarc=pass for example.test`. */
  readonly because: string
}

interface Result {
  readonly method: string
  readonly result: string
  /** As they are written: `header.from=example.test`. */
  readonly properties: readonly string[]
}

/** Whether the mail really comes from the domain of its From address. */
export function authenticity(mail: PlainMail, domain: string): Verdict {
  const header = mail.headers.find(({ name }) => name === 'authentication-results')
  if (!header) return refused('the receiving side wrote no Authentication-Results header')

  const [id = '', ...parts] = pieces(header.value)
  if (id.trim().split(/\s+/)[0]?.toLowerCase() !== RECEIVER) {
    return refused(`the first Authentication-Results header was not written by ${RECEIVER}`)
  }
  const results = parts.flatMap(resultOf)
  const dmarc = results.filter(({ method }) => method === 'dmarc')
  if (dmarc.length > 1) return refused('the first Authentication-Results header names more than one dmarc result')

  const [only] = dmarc
  if (only && only.result !== 'none') return byPolicy(only, domain)
  return bySignature(results, domain)
}

function byPolicy({ result, properties }: Result, domain: string): Verdict {
  const about = valueIn(properties, 'header.from')?.toLowerCase()
  if (result !== 'pass') {
    return refused(`the first Authentication-Results header says dmarc=${result} for ${about ?? domain}`)
  }
  if (about !== domain) return refused(`dmarc=pass is for ${about ?? 'an unnamed domain'}, the From address is not`)
  return { verified: true, because: `dmarc=pass for ${domain}` }
}

function bySignature(results: readonly Result[], domain: string): Verdict {
  const signed = results.filter(({ method, result }) => method === 'dkim' && result === 'pass').map(signer)
  const aligned = signed.find((name) => isAligned(name, domain))
  if (!aligned) return refused(`${domain} publishes no policy and no dkim signature of its own passes`)
  return { verified: true, because: `dkim=pass for ${aligned}; ${domain} publishes no dmarc policy` }
}

function signer({ properties }: Result): string {
  const identity = valueIn(properties, 'header.d') ?? valueIn(properties, 'header.i') ?? ''
  return identity.slice(identity.lastIndexOf('@') + 1).toLowerCase()
}

/** Same organisation: the same domain, or one below the other. */
function isAligned(signed: string, domain: string): boolean {
  if (!signed.includes('.')) return false
  return signed === domain || signed.endsWith(`.${domain}`) || domain.endsWith(`.${signed}`)
}

function resultOf(piece: string): readonly Result[] {
  const [head = '', ...rest] = piece.trim().split(/\s+/)
  const [method = '', result = ''] = head.toLowerCase().split('=')
  if (!method || !result) return []
  return [{ method, result, properties: rest }]
}

/** The last of that name. */
function valueIn(properties: readonly string[], name: string): string | undefined {
  const said = properties.findLast((one) => one.slice(0, Math.max(one.indexOf('='), 0)).toLowerCase() === name)
  return said?.slice(name.length + 1)
}

/** With nothing in it that could hide where it ends. */
const COMMENT = /\([^()]*\)/g

/** Split at semicolons; what stands in comments or quotes may be a stranger's words and is left out. */
function pieces(value: string): readonly string[] {
  const text = value.slice(0, MAX_HEADER)
  const plain = text.replace(COMMENT, '')
  if (!/["\\()]/.test(plain) && !/["\\]/.test(text)) return plain.split(';')
  let kept = ''
  let comments = 0
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? ''
    if (letter === '\\') at += 1
    else if (letter === '"' && comments === 0) quoted = !quoted
    else if (quoted) continue
    else if (letter === '(') comments += 1
    else if (letter === ')') comments = Math.max(0, comments - 1)
    else if (comments === 0) kept += letter
  }
  return quoted || comments > 0 ? [] : kept.split(';')
}

function refused(because: string): Verdict {
  return { verified: false, because }
}
