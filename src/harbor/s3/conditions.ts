// Conditional requests: If-Match and its kin on reads, writes and the source of a copy.
import type { Reply } from '../stand-in.ts'
import type { Version } from './object-store.ts'
import { answer, httpDate, refuse } from './reply.ts'

type Headers = Readonly<Record<string, string>>

/** Whether a write may go ahead over what is there now; a delete marker counts as nothing. */
export function writeFault(headers: Headers, current: Version | undefined, key: string): Reply | undefined {
  const standing = current?.deleteMarker ? undefined : current
  const { 'if-none-match': noneMatch, 'if-match': match } = headers
  if (noneMatch !== undefined && noneMatch !== '*') return refuse('NotImplemented')
  if (noneMatch !== undefined && standing) return failed('If-None-Match')
  if (match === undefined) return undefined
  if (!standing) return refuse('NoSuchKey', undefined, { Key: key })
  return listed(match, standing.etag) ? undefined : failed('If-Match')
}

/** 304 or 412 instead of the object. */
export function readFault(headers: Headers, version: Version): Reply | undefined {
  const { 'if-match': match, 'if-none-match': noneMatch } = headers
  if (match !== undefined && !listed(match, version.etag)) return failed('If-Match')
  if (match === undefined && changedAfter(version, headers['if-unmodified-since'])) return failed('If-Unmodified-Since')
  if (noneMatch !== undefined) return listed(noneMatch, version.etag) ? notModified(version) : undefined

  const since = headers['if-modified-since']
  return since !== undefined && changedAfter(version, since) === false ? notModified(version) : undefined
}

/** For a copy every condition that doesn't hold is a 412. */
export function copySourceFault(headers: Headers, source: Version): Reply | undefined {
  const prefix = 'x-amz-copy-source-if-'
  const own = Object.entries(headers).filter(([name]) => name.startsWith(prefix))
  const asRead = Object.fromEntries(own.map(([name, value]) => [`if-${name.slice(prefix.length)}`, value]))
  return readFault(asRead, source) && failed('x-amz-copy-source-If-Match')
}

function notModified(version: Version): Reply {
  return answer(304, { etag: version.etag, 'last-modified': httpDate(version.lastModified) })
}

function failed(condition: string): Reply {
  return refuse('PreconditionFailed', undefined, { Condition: condition })
}

function listed(header: string, etag: string): boolean {
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, '').replaceAll('"', ''))
  return tags.includes('*') || tags.includes(etag.replaceAll('"', ''))
}

/** Undefined when the header is left out or no date. */
function changedAfter(version: Version, header: string | undefined): boolean | undefined {
  const moment = Date.parse(header ?? '')
  return Number.isNaN(moment) ? undefined : version.lastModified > moment
}
