// DeleteObject and DeleteObjects: a marker over the key, or one version for good unless it is locked.
import { childrenOf, childText, element, readXml, type Xml, type XmlNode } from '../aws/xml.ts'
import type { Reply } from '../stand-in.ts'
import { writeFault } from './conditions.ts'
import { versionHeader } from './facts.ts'
import { answer, answerXml, refuse } from './reply.ts'
import type { S3Request, S3State } from './request.ts'
import { lockFault } from './retention.ts'

const MOST = 1_000

export function deleteObject(state: S3State, request: S3Request): Reply {
  const { bucket, key, headers, query } = request
  const versionId = query.get('versionId') ?? undefined
  const current = state.store.find(bucket, key, versionId)
  const fault =
    (headers['if-match'] === undefined ? undefined : writeFault(headers, current, key)) ??
    lockFault(state, request, versionId ? current : undefined)
  if (fault) return fault

  const removed = state.store.remove(bucket, key, versionId)
  return answer(204, {
    ...(removed ? versionHeader(removed) : {}),
    ...(removed?.deleteMarker ? { 'x-amz-delete-marker': 'true' } : {}),
  })
}

export function deleteObjects(state: S3State, request: S3Request): Reply {
  if (!request.headers['content-md5'] && !request.checksum)
    return refuse('InvalidRequest', 'Missing required header for this request: Content-MD5')
  const document = readXml(request.body.toString('utf8'))
  const named = childrenOf(document, 'Object')
  if (document?.name !== 'Delete' || named.length === 0 || named.length > MOST) return refuse('MalformedXML')

  const quiet = childText(document, 'Quiet') === 'true'
  return answerXml(
    'DeleteResult',
    named.map((node) => deleteOne(state, request, node, quiet)),
  )
}

function deleteOne(state: S3State, request: S3Request, node: XmlNode, quiet: boolean): Xml | undefined {
  const [key = '', versionId] = [childText(node, 'Key'), childText(node, 'VersionId')]
  const named = [element('Key', key), element('VersionId', versionId)]
  const found = versionId === undefined ? undefined : state.store.find(request.bucket, key, versionId)
  if (lockFault(state, request, found))
    return element('Error', [...named, element('Code', 'AccessDenied'), element('Message', 'Access Denied')])

  const removed = state.store.remove(request.bucket, key, versionId)
  if (quiet) return undefined
  const marked = removed?.deleteMarker
    ? [element('DeleteMarker', true), element('DeleteMarkerVersionId', removed.versionId)]
    : []
  return element('Deleted', [...named, ...marked])
}
