// Object lock: a version that can't be removed before its time, as the business clock tells it.
import { childText, element, readXml } from '../aws/xml.ts'
import type { Reply } from '../stand-in.ts'
import type { Version } from './object-store.ts'
import { answer, answerXml, refuse } from './reply.ts'
import { isReply, type S3Request, type S3State } from './request.ts'
import { versionOf } from './tagging.ts'

/** Governance gives way to who may bypass it; compliance to nobody. */
export function lockFault({ clock }: S3State, { headers }: S3Request, version: Version | undefined): Reply | undefined {
  const lock = version?.lock
  if (!lock || lock.until <= clock.business().getTime()) return undefined
  if (lock.mode === 'GOVERNANCE' && headers['x-amz-bypass-governance-retention'] === 'true') return undefined
  return refuse('AccessDenied', 'Access Denied because object protected by object lock.')
}

export function getRetention(state: S3State, request: S3Request): Reply {
  const version = versionOf(state, request)
  if (isReply(version)) return version
  if (!version.lock) return refuse('NoSuchObjectLockConfiguration')
  const until = new Date(version.lock.until).toISOString()
  return answerXml('Retention', [element('Mode', version.lock.mode), element('RetainUntilDate', until)])
}

/** A lock may always grow; it shrinks only for who may bypass it. */
export function putRetention(state: S3State, request: S3Request): Reply {
  const version = versionOf(state, request)
  if (isReply(version)) return version
  const document = readXml(request.body.toString('utf8'))
  const mode = childText(document, 'Mode') ?? ''
  const until = Date.parse(childText(document, 'RetainUntilDate') ?? '')
  if (!['GOVERNANCE', 'COMPLIANCE'].includes(mode) || Number.isNaN(until)) return refuse('MalformedXML')
  const shrinks = until < (version.lock?.until ?? 0) || (version.lock?.mode === 'COMPLIANCE' && mode === 'GOVERNANCE')
  const fault = shrinks ? lockFault(state, request, version) : undefined
  if (fault) return fault

  state.store.amend(version, { lock: { mode, until } })
  return answer(200)
}
