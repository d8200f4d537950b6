// PutObject and CopyObject, with the conditions that make a write safe against another one.
import { createHash } from 'node:crypto'
import { decodeSafely } from '../aws/signature.ts'
import { element } from '../aws/xml.ts'
import type { Reply } from '../stand-in.ts'
import { checksumElement } from './checksum.ts'
import { copySourceFault, writeFault } from './conditions.ts'
import { checksumHeaders, encryption, factsOf, versionHeader } from './facts.ts'
import type { ObjectFacts, Version } from './object-store.ts'
import { answer, answerXml, isoDate, refuse } from './reply.ts'
import { isReply, type S3Request, type S3State } from './request.ts'

const LONGEST_KEY = 1_024

export function putObject(state: S3State, request: S3Request): Reply {
  const { bucket, key, headers, body, checksum } = request
  const fault = keyFault(key) ?? writeFault(headers, state.store.find(bucket, key), key)
  if (fault) return fault
  const facts = factsOf(headers, request)
  if (isReply(facts)) return facts

  const version = state.store.put(bucket, key, facts, body, md5Etag(body))
  return answer(200, {
    etag: version.etag,
    ...versionHeader(version),
    ...encryption,
    ...(checksum ? checksumHeaders(checksum) : {}),
  })
}

export function copyObject(state: S3State, request: S3Request): Reply {
  const { bucket, key, headers } = request
  const source = sourceOf(state, headers['x-amz-copy-source'] ?? '')
  if (isReply(source)) return source
  const fault =
    keyFault(key) ??
    selfCopyFault(source, request) ??
    copySourceFault(headers, source) ??
    writeFault(headers, state.store.find(bucket, key), key)
  if (fault) return fault
  const facts = copiedFacts(source, headers)
  if (isReply(facts)) return facts

  const body = state.store.body(source)
  const version = state.store.put(bucket, key, facts, body, md5Etag(body))
  const from = versionHeader(source)['x-amz-version-id']
  return answerXml(
    'CopyObjectResult',
    [
      element('LastModified', isoDate(version.lastModified)),
      element('ETag', version.etag),
      version.checksum && element(checksumElement(version.checksum), version.checksum.value),
    ],
    { ...versionHeader(version), ...encryption, ...(from ? { 'x-amz-copy-source-version-id': from } : {}) },
  )
}

export function md5Etag(body: Buffer): string {
  return `"${createHash('md5').update(body).digest('hex')}"`
}

export function keyFault(key: string): Reply | undefined {
  const size = Buffer.byteLength(key)
  return size > LONGEST_KEY
    ? refuse('KeyTooLongError', undefined, { Size: size, MaxSizeAllowed: LONGEST_KEY })
    : undefined
}

/** From `bucket/key?versionId=…`, with or without a slash before it, percent-encoded. */
function sourceOf({ store, buckets }: S3State, header: string): Version | Reply {
  const [path = '', versionId] = header.replace(/^\//, '').split('?versionId=')
  const [bucket = '', ...key] = decodeSafely(path).split('/')
  const name = key.join('/')
  if (!bucket || !name)
    return refuse('InvalidArgument', 'Copy Source must mention the source bucket and key: sourcebucket/sourcekey')
  if (!buckets.get(bucket)) return refuse('NoSuchBucket', undefined, { BucketName: bucket })
  const version = store.find(bucket, name, versionId)
  if (!version) return refuse(versionId ? 'NoSuchVersion' : 'NoSuchKey', undefined, { Key: name })
  if (!version.deleteMarker) return version
  return versionId
    ? refuse(
        'InvalidRequest',
        'The source of a copy request may not specifically refer to a delete marker by version id.',
      )
    : refuse('NoSuchKey', undefined, { Key: name })
}

/** An older version may be copied over the newest: that is a rollback. */
function selfCopyFault(source: Version, { bucket, key, headers }: S3Request): Reply | undefined {
  const same = source.bucket === bucket && source.key === key && !headers['x-amz-copy-source']?.includes('?versionId=')
  if (!same || headers['x-amz-metadata-directive'] === 'REPLACE') return undefined
  return refuse(
    'InvalidRequest',
    "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
  )
}

function copiedFacts(source: Version, headers: S3Request['headers']): ObjectFacts | Reply {
  const replaced = factsOf(headers, source)
  if (isReply(replaced)) return replaced
  const kept = headers['x-amz-metadata-directive'] === 'REPLACE' ? replaced : source
  return {
    contentType: kept.contentType,
    headers: kept.headers,
    metadata: kept.metadata,
    tags: headers['x-amz-tagging-directive'] === 'REPLACE' ? replaced.tags : source.tags,
    ...(source.checksum && !source.checksum.value.includes('-') ? { checksum: source.checksum } : {}),
    ...(replaced.lock ? { lock: replaced.lock } : {}),
  }
}
