// The tagging operations on one version of an object.
import { childrenOf, childText, element, readXml } from '../aws/xml.ts'
import type { Reply } from '../stand-in.ts'
import { versionHeader } from './facts.ts'
import type { Version } from './object-store.ts'
import { answer, answerXml, refuse } from './reply.ts'
import { isReply, type S3Request, type S3State } from './request.ts'
import { checkTags } from './tags.ts'

export function getTagging(state: S3State, request: S3Request): Reply {
  const version = versionOf(state, request)
  if (isReply(version)) return version
  const tags = Object.entries(version.tags).map(([key, value]) =>
    element('Tag', [element('Key', key), element('Value', value)]),
  )
  return answerXml('Tagging', element('TagSet', tags), versionHeader(version))
}

export function putTagging(state: S3State, request: S3Request): Reply {
  const version = versionOf(state, request)
  if (isReply(version)) return version
  const document = readXml(request.body.toString('utf8'))
  if (document?.name !== 'Tagging') return refuse('MalformedXML')
  const written = childrenOf(childrenOf(document, 'TagSet')[0], 'Tag')
  const checked = checkTags(written.map((tag) => [childText(tag, 'Key') ?? '', childText(tag, 'Value') ?? '']))
  if (isReply(checked)) return checked

  state.store.amend(version, checked)
  return answer(200, versionHeader(version))
}

export function deleteTagging(state: S3State, request: S3Request): Reply {
  const version = versionOf(state, request)
  if (isReply(version)) return version
  state.store.amend(version, { tags: {} })
  return answer(204, versionHeader(version))
}

/** The version that the request names, or the refusal. */
export function versionOf({ store }: S3State, { bucket, key, query }: S3Request): Version | Reply {
  const versionId = query.get('versionId') ?? undefined
  const version = store.find(bucket, key, versionId)
  if (!version) return refuse(versionId ? 'NoSuchVersion' : 'NoSuchKey', undefined, { Key: key, VersionId: versionId })
  if (version.deleteMarker) return refuse(versionId ? 'MethodNotAllowed' : 'NoSuchKey', undefined, { Key: key })
  return version
}
