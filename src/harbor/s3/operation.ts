// Which operation a request is: by its method, by what its path names, and by the sub-resource in its query.
import { decodeSafely } from '../aws/signature.ts'
import type { Call } from '../stand-in.ts'

export interface Target {
  readonly operation: string
  /** Empty for the account itself. */
  readonly bucket: string
  /** Empty for a bucket. */
  readonly key: string
}

/** Sub-resource (in the query) or else the plain one, by method: the first that is present counts. */
type Table = Readonly<Record<string, readonly (readonly [subResource: string, operation: string])[]>>

const ON_BUCKET: Table = {
  HEAD: [['', 'HeadBucket']],
  GET: [
    ['versioning', 'GetBucketVersioning'],
    ['location', 'GetBucketLocation'],
    ['cors', 'GetBucketCors'],
    ['object-lock', 'GetObjectLockConfiguration'],
    ['publicAccessBlock', 'GetPublicAccessBlock'],
    ['versions', 'ListObjectVersions'],
    ['list-type', 'ListObjectsV2'],
    ['', 'ListObjects'],
  ],
  PUT: [
    ['versioning', 'PutBucketVersioning'],
    ['cors', 'PutBucketCors'],
    ['publicAccessBlock', 'PutPublicAccessBlock'],
    ['', 'CreateBucket'],
  ],
  POST: [
    ['delete', 'DeleteObjects'],
    ['', 'PostObject'],
  ],
  DELETE: [
    ['cors', 'DeleteBucketCors'],
    ['publicAccessBlock', 'DeletePublicAccessBlock'],
    ['', 'DeleteBucket'],
  ],
  OPTIONS: [['', 'OptionsObject']],
}

const ON_OBJECT: Table = {
  HEAD: [['', 'HeadObject']],
  GET: [
    ['tagging', 'GetObjectTagging'],
    ['retention', 'GetObjectRetention'],
    ['uploadId', 'ListParts'],
    ['', 'GetObject'],
  ],
  PUT: [
    ['tagging', 'PutObjectTagging'],
    ['retention', 'PutObjectRetention'],
    ['partNumber', 'UploadPart'],
    ['', 'PutObject'],
  ],
  POST: [
    ['uploads', 'CreateMultipartUpload'],
    ['uploadId', 'CompleteMultipartUpload'],
  ],
  DELETE: [
    ['uploadId', 'AbortMultipartUpload'],
    ['tagging', 'DeleteObjectTagging'],
    ['', 'DeleteObject'],
  ],
  OPTIONS: [['', 'OptionsObject']],
}

/** Sub-resources of S3 that aren't offered, so that none is mistaken for the plain operation beside it. */
const NOT_OFFERED = [
  'acl',
  'analytics',
  'attributes',
  'encryption',
  'inventory',
  'legal-hold',
  'lifecycle',
  'logging',
  'metrics',
  'notification',
  'object-lock',
  'ownershipControls',
  'policy',
  'publicAccessBlock',
  'replication',
  'restore',
  'select',
  'tagging',
  'torrent',
  'uploads',
  'website',
]

/** `Unknown` where the method doesn't exist there, `NotImplemented` where only the stand-in lacks it. */
export function targetOf({ method, url, headers }: Call): Target {
  const [, bucket = '', ...rest] = url.pathname.split('/')
  const key = rest.join('/')
  const target = { bucket: decodeSafely(bucket), key: decodeSafely(key) }
  if (bucket === '') return { ...target, operation: method === 'GET' ? 'ListBuckets' : 'Unknown' }

  const rows = (key === '' ? ON_BUCKET : ON_OBJECT)[method] ?? []
  const found = rows.find(([sub]) => sub === '' || url.searchParams.has(sub))?.[1] ?? 'Unknown'
  const plain = rows.some(([sub, operation]) => sub === '' && operation === found)
  if (plain && NOT_OFFERED.some((sub) => url.searchParams.has(sub))) return { ...target, operation: 'NotImplemented' }
  return { ...target, operation: copied(found, headers) }
}

function copied(operation: string, headers: Call['headers']): string {
  if (!headers['x-amz-copy-source']) return operation
  return operation === 'PutObject' ? 'CopyObject' : operation === 'UploadPart' ? 'NotImplemented' : operation
}
