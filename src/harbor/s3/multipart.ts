// The operations of a multipart upload, from its creation to the object or to nothing.
import { createHash } from 'node:crypto'
import { childrenOf, childText, element, readXml, type XmlNode } from '../aws/xml.ts'
import type { Reply } from '../stand-in.ts'
import { checksumElement, composite } from './checksum.ts'
import { writeFault } from './conditions.ts'
import { checksumHeaders, encryption, factsOf, versionHeader } from './facts.ts'
import { keyFault, md5Etag } from './put-object.ts'
import { answer, answerXml, isoDate, refuse } from './reply.ts'
import { isReply, type S3Request, type S3State } from './request.ts'
import type { Part, Upload } from './uploads.ts'

const MOST_PARTS = 10_000
const SMALLEST_PART = 5 * 1024 * 1024

export function createMultipartUpload({ uploads }: S3State, request: S3Request): Reply {
  const { bucket, key, headers } = request
  const fault = keyFault(key)
  if (fault) return fault
  const facts = factsOf(headers, {})
  if (isReply(facts)) return facts

  const { id } = uploads.begin(bucket, key, facts)
  const algorithm = headers['x-amz-checksum-algorithm']
  return answerXml(
    'InitiateMultipartUploadResult',
    [element('Bucket', bucket), element('Key', key), element('UploadId', id)],
    { ...encryption, ...(algorithm ? { 'x-amz-checksum-algorithm': algorithm } : {}) },
  )
}

export function uploadPart(state: S3State, request: S3Request): Reply {
  const upload = uploadOf(state, request)
  if (isReply(upload)) return upload
  const number = Number(request.query.get('partNumber'))
  if (!Number.isInteger(number) || number < 1 || number > MOST_PARTS)
    return refuse('InvalidArgument', `Part number must be an integer between 1 and ${MOST_PARTS}, inclusive`)

  const { body, checksum } = request
  const described = { uploadId: upload.id, number, etag: md5Etag(body), ...(checksum ? { checksum } : {}) }
  const part = state.uploads.keep(described, body)
  return answer(200, { etag: part.etag, ...encryption, ...(checksum ? checksumHeaders(checksum) : {}) })
}

export function listParts(state: S3State, request: S3Request): Reply {
  const upload = uploadOf(state, request)
  if (isReply(upload)) return upload
  const parts = state.uploads
    .parts(upload.id)
    .map(({ number, etag, size, lastModified }) =>
      element('Part', [
        element('PartNumber', number),
        element('LastModified', isoDate(lastModified)),
        element('ETag', etag),
        element('Size', size),
      ]),
    )
  return answerXml('ListPartsResult', [
    element('Bucket', upload.bucket),
    element('Key', upload.key),
    element('UploadId', upload.id),
    element('StorageClass', 'STANDARD'),
    element('MaxParts', MOST_PARTS),
    element('IsTruncated', false),
    ...parts,
  ])
}

export function completeMultipartUpload(state: S3State, request: S3Request): Reply {
  const { bucket, key, headers, call } = request
  const upload = uploadOf(state, request)
  if (isReply(upload)) return upload
  const document = readXml(request.body.toString('utf8'))
  const parts = chosenParts(childrenOf(document, 'Part'), state.uploads.parts(upload.id))
  if (isReply(parts)) return parts
  const fault = writeFault(headers, state.store.find(bucket, key), key)
  if (fault) return fault

  const checksum = composite(parts.map((part) => part.checksum))
  const facts = { ...upload.facts, ...(checksum ? { checksum } : {}) }
  const body = Buffer.concat(parts.map(state.uploads.body))
  const version = state.store.put(bucket, key, facts, body, multipartEtag(parts))
  state.uploads.end(upload.id)
  return answerXml(
    'CompleteMultipartUploadResult',
    [
      element('Location', `${call.url.origin}${call.url.pathname}`),
      element('Bucket', bucket),
      element('Key', key),
      element('ETag', version.etag),
      checksum && [element(checksumElement(checksum), checksum.value), element('ChecksumType', 'COMPOSITE')],
    ],
    { ...versionHeader(version), ...encryption },
  )
}

export function abortMultipartUpload(state: S3State, request: S3Request): Reply {
  const upload = uploadOf(state, request)
  if (isReply(upload)) return upload
  state.uploads.end(upload.id)
  return answer(204)
}

function uploadOf({ uploads }: S3State, { bucket, key, query }: S3Request): Upload | Reply {
  const id = query.get('uploadId') ?? ''
  const upload = uploads.get(id)
  if (!upload || upload.bucket !== bucket || upload.key !== key)
    return refuse('NoSuchUpload', undefined, { UploadId: id })
  return upload
}

function chosenParts(named: readonly XmlNode[], kept: readonly Part[]): readonly Part[] | Reply {
  const chosen: Part[] = []
  for (const node of named) {
    const number = Number(childText(node, 'PartNumber'))
    const etag = childText(node, 'ETag')?.replaceAll('"', '')
    const part = kept.find((one) => one.number === number)
    if (!part || part.etag !== `"${etag}"`) return refuse('InvalidPart', undefined, { PartNumber: number, ETag: etag })
    if (number <= (chosen.at(-1)?.number ?? 0)) return refuse('InvalidPartOrder')
    chosen.push(part)
  }
  if (chosen.length === 0) return refuse('MalformedXML')
  const small = chosen.slice(0, -1).find(({ size }) => size < SMALLEST_PART)
  if (!small) return chosen
  return refuse('EntityTooSmall', undefined, {
    ProposedSize: small.size,
    MinSizeAllowed: SMALLEST_PART,
    PartNumber: small.number,
    ETag: small.etag,
  })
}

/** The MD5 of the parts' MD5s, with their number. */
function multipartEtag(parts: readonly Part[]): string {
  const digests = Buffer.concat(parts.map(({ etag }) => Buffer.from(etag.replaceAll('"', ''), 'hex')))
  return `"${createHash('md5').update(digests).digest('hex')}-${parts.length}"`
}
