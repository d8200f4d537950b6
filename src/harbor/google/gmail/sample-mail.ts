// A sample mail of the weekend as raw RFC 822, the way an ops lead's mail program writes it.
import type { HarborOperator } from '../../operators.ts'
import type { SampleMail } from '../../weekend.ts'
import { mailDate } from './mail-date.ts'

/** `n` tells apart mails made from one sample; `at` is business time. Lines end in CRLF. */
export function sampleMail(operator: HarborOperator, sample: SampleMail, n: number, at?: Date): string {
  const host = sample.from.slice(sample.from.lastIndexOf('@') + 1)
  const head = [
    'MIME-Version: 1.0',
    `From: ${phrase(sample.fromName)} <${sample.from}>`,
    `To: ${operator.google.inbox}`,
    ...(at ? [`Date: ${mailDate(at, operator.timeZone)}`] : []),
    `Message-ID: <sample-${n}-${slug(sample.label)}@${host}>`,
    `Subject: ${encoded(sample.subject)}`,
    'Content-Type: text/plain; charset="UTF-8"',
    'Content-Transfer-Encoding: base64',
  ]
  const body = Buffer.from(sample.body).toString('base64').replace(/.{76}/g, '$&\r\n')
  return `${head.join('\r\n')}\r\n\r\n${body}\r\n`
}

function slug(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function phrase(name: string): string {
  if (!isAscii(name)) return encoded(name)
  return /^[\w ]*$/.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`
}

/** An encoded word may be 75 characters long; ten characters of the text always fit. */
function encoded(text: string): string {
  if (isAscii(text)) return text
  const pieces = text.match(/.{1,10}/gsu) ?? []
  return pieces.map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`).join('\r\n ')
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text)
}
