// A raw message as it stands in the mailbox once Gmail has received it.
import { randomBytes } from 'node:crypto'
import { authenticationResults, PLAYED } from './authentication.ts'
import { addressesIn, cut, fieldOf, type Header, readHeaders } from './headers.ts'
import { mailDate } from './mail-date.ts'

const PACIFIC = 'America/Los_Angeles'

/** `now` is business time. A recorded arrival, one that Gmail has received before, keeps its bytes. */
export function asReceived(raw: Buffer, inbox: string, now: Date): Buffer {
  const headers = readHeaders(cut(raw).head)
  if (isRecorded(headers)) return raw

  const top = [...trace(headers, inbox, now), ...missing(headers, now)].join('\r\n')
  return Buffer.concat([Buffer.from(`${top}\r\n`), withoutPlayed(withLineEnds(raw))])
}

function isRecorded(headers: readonly Header[]): boolean {
  const first = headers[0]?.name.toLowerCase()
  const results = fieldOf(headers, 'Authentication-Results')
  return (first === 'delivered-to' || first === 'received') && /^mx\.google\.com\s*;/.test(results)
}

function trace(headers: readonly Header[], inbox: string, now: Date): readonly string[] {
  const address = addressesIn(headers, 'From')[0] ?? 'unknown@unknown.invalid'
  const host = address.slice(address.lastIndexOf('@') + 1)
  const sender = { address, host, ip: '192.0.2.41' }
  const queued = randomBytes(6).toString('hex')
  const date = mailDate(now, PACIFIC)
  return [
    `Delivered-To: ${inbox}`,
    `Received: by 2001:db8:6a10:ab4b:b0:3f1:0:1 with SMTP id ${queued}csp;\r\n        ${date}`,
    `Return-Path: <${address}>`,
    `Received: from mail.${host} (mail.${host}. [${sender.ip}])\r\n        by mx.google.com with ESMTPS id ${queued}\r\n` +
      `        for <${inbox}>\r\n        (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256);\r\n        ${date}`,
    `Authentication-Results: ${authenticationResults(headers, sender, fieldOf(headers, PLAYED))}`,
  ]
}

function missing(headers: readonly Header[], now: Date): readonly string[] {
  const messageId = `Message-ID: <${randomBytes(12).toString('hex')}@mx.google.com>`
  return [
    ...(fieldOf(headers, 'Date') === '' ? [`Date: ${mailDate(now, PACIFIC)}`] : []),
    ...(fieldOf(headers, 'Message-ID') === '' ? [messageId] : []),
  ]
}

/** SMTP carries CRLF only. */
function withLineEnds(raw: Buffer): Buffer {
  return Buffer.from(raw.toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1')
}

function withoutPlayed(raw: Buffer): Buffer {
  const text = raw.toString('latin1')
  const end = text.indexOf('\r\n\r\n')
  const head = end < 0 ? text : text.slice(0, end + 2)
  const kept = head.replace(new RegExp(`^${PLAYED}:.*\\r\\n(?:[ \\t].*\\r\\n)*`, 'gim'), '')
  return Buffer.from(kept + text.slice(head.length), 'latin1')
}
