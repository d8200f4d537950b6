// What Gmail concludes about a sender: everyone is honest, unless the mail is told to play a forgery.
import { addressesIn, fieldsOf, type Header } from './headers.ts'

/** A test's own header, taken out on arrival: `X-Harbor-Auth: dmarc=fail`, `dkim=none; dmarc=none`, `header.i=@other.test`. */
export const PLAYED = 'X-Harbor-Auth'

export interface Sender {
  readonly address: string
  readonly host: string
  /** From whose mail server it came; documentation addresses only. */
  readonly ip: string
}

/** Value of the `Authentication-Results` that Gmail puts on top, already folded. */
export function authenticationResults(headers: readonly Header[], sender: Sender, played: string): string {
  const { host } = sender
  const asked = { ...repeated(headers), ...readPlayed(played) }
  const single = addressesIn(headers, 'From').length === 1 && fieldsOf(headers, 'From').length === 1
  const dmarc = asked.dmarc ?? (single ? 'pass' : 'fail')
  const dkim = asked.dkim ?? (dmarc === 'fail' ? 'none' : 'pass')
  const spf = asked.spf ?? (dmarc === 'fail' ? 'softfail' : 'pass')
  const signer = asked['header.i'] ?? `@${host}`
  const envelope = asked['smtp.mailfrom'] ?? sender.address

  return [
    'mx.google.com',
    dkim === 'none' ? 'dkim=none' : `dkim=${dkim} header.i=${signer} header.s=mail header.b=k3Fq9ZtA`,
    `spf=${spf} (google.com: domain of ${permission(spf, envelope, sender.ip)}) smtp.mailfrom=${envelope}`,
    ...(dmarc === 'absent' ? [] : [`dmarc=${dmarc}${POLICY[dmarc] ?? ''} header.from=${host}`]),
  ].join(';\r\n       ')
}

/** A verdict against the sender that the mail brought along is never turned into a better one. */
function repeated(headers: readonly Header[]): Readonly<Record<string, string>> {
  const brought = fieldsOf(headers, 'Authentication-Results').filter((value) => /^mx\.google\.com\s*;/.test(value))
  return brought.some((value) => /\bdmarc=fail\b/.test(value)) ? { dmarc: 'fail' } : {}
}

function readPlayed(played: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...played.matchAll(/([\w.]+)=([^\s;]+)/g)].map(([, key = '', value = '']) => [key, value]))
}

const POLICY: Readonly<Record<string, string>> = {
  pass: ' (p=QUARANTINE sp=QUARANTINE dis=NONE)',
  fail: ' (p=QUARANTINE sp=QUARANTINE dis=QUARANTINE)',
}

function permission(spf: string, envelope: string, ip: string): string {
  return spf === 'pass'
    ? `${envelope} designates ${ip} as permitted sender`
    : `${spf === 'softfail' ? 'transitioning ' : ''}${envelope} does not designate ${ip} as permitted sender`
}
