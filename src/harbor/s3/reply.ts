// Answers as S3 words them: its headers, its documents, its errors.
import { randomBytes } from 'node:crypto'
import type { SigFault } from '../aws/sigv4.ts'
import { type Content, element, xmlDocument } from '../aws/xml.ts'
import type { Reply } from '../stand-in.ts'

/** Elements beside code and message, such as the key that isn't there. */
export type Detail = Readonly<Record<string, string | number | undefined>>

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/'

const ERRORS = {
  AccessControlListNotSupported: [400, 'The bucket does not allow ACLs'],
  AccessDenied: [403, 'Access Denied'],
  AccessForbidden: [403, 'CORSResponse: This CORS request is not allowed.'],
  AuthorizationQueryParametersError: [400, 'Query-string authentication parameters are not valid.'],
  BadDigest: [400, 'The Content-MD5 you specified did not match what we received.'],
  BadRequest: [400, 'Bad request'],
  BucketAlreadyOwnedByYou: [409, 'Your previous request to create the named bucket succeeded and you already own it.'],
  BucketNotEmpty: [409, 'The bucket you tried to delete is not empty'],
  EntityTooLarge: [400, 'Your proposed upload exceeds the maximum allowed size'],
  EntityTooSmall: [400, 'Your proposed upload is smaller than the minimum allowed size'],
  ExpiredToken: [400, 'The provided token has expired.'],
  IncompleteBody: [400, 'The request body terminated unexpectedly'],
  InternalError: [500, 'We encountered an internal error. Please try again.'],
  InvalidArgument: [400, 'Invalid Argument'],
  InvalidDigest: [400, 'The Content-MD5 you specified was invalid.'],
  InvalidPart: [
    400,
    "One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
  ],
  InvalidPartOrder: [400, 'The list of parts was not in ascending order. Parts must be ordered by part number.'],
  InvalidPolicyDocument: [400, 'Invalid Policy: Invalid JSON.'],
  InvalidRange: [416, 'The requested range is not satisfiable'],
  InvalidRequest: [400, 'Invalid Request'],
  InvalidTag: [400, 'The TagValue you have provided is invalid'],
  InvalidURI: [400, "Couldn't parse the specified URI."],
  KeyTooLongError: [400, 'Your key is too long'],
  MalformedPOSTRequest: [400, 'The body of your POST request is not well-formed multipart/form-data.'],
  MalformedTrailerError: [400, 'The request contained trailing data that was not well-formed.'],
  MalformedXML: [400, 'The XML you provided was not well-formed or did not validate against our published schema'],
  MethodNotAllowed: [405, 'The specified method is not allowed against this resource.'],
  MissingContentLength: [411, 'You must provide the Content-Length HTTP header.'],
  NoSuchBucket: [404, 'The specified bucket does not exist'],
  NoSuchCORSConfiguration: [404, 'The CORS configuration does not exist'],
  NoSuchKey: [404, 'The specified key does not exist.'],
  NoSuchObjectLockConfiguration: [404, 'The specified object does not have a ObjectLock configuration'],
  NoSuchUpload: [
    404,
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
  ],
  NoSuchPublicAccessBlockConfiguration: [404, 'The public access block configuration was not found'],
  NoSuchVersion: [404, 'The specified version does not exist.'],
  NotImplemented: [501, 'A header you provided implies functionality that is not implemented'],
  ObjectLockConfigurationNotFoundError: [404, 'Object Lock configuration does not exist for this bucket'],
  PreconditionFailed: [412, 'At least one of the pre-conditions you specified did not hold'],
  SlowDown: [503, 'Please reduce your request rate.'],
  XAmzContentSHA256Mismatch: [400, "The provided 'x-amz-content-sha256' header does not match what was computed."],
} as const satisfies Readonly<Record<string, readonly [number, string]>>

export type ErrorCode = keyof typeof ERRORS

export function answer(status: number, headers: Readonly<Record<string, string>> = {}, body?: string | Buffer): Reply {
  const length = body === undefined && (status === 204 || status === 304) ? {} : { 'content-length': lengthOf(body) }
  return { status, headers: { ...requestIds(), ...length, ...headers }, ...(body === undefined ? {} : { body }) }
}

export function answerXml(name: string, content: Content, headers: Readonly<Record<string, string>> = {}): Reply {
  return answer(
    200,
    { 'content-type': 'application/xml', ...headers },
    xmlDocument(name, content, { xmlns: NAMESPACE }),
  )
}

/** The usual message for the code, unless another is given. */
export function refuse(
  code: ErrorCode,
  message?: string,
  detail: Detail = {},
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const [status, usual] = ERRORS[code]
  return errorReply({ status, code, message: message ?? usual }, detail, headers)
}

export function errorReply(
  { status, code, message }: SigFault,
  detail: Detail = {},
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const ids = requestIds()
  const document = xmlDocument('Error', [
    element('Code', code),
    element('Message', message),
    ...Object.entries(detail).map(([name, value]) => element(name, value)),
    element('RequestId', ids['x-amz-request-id']),
    element('HostId', ids['x-amz-id-2']),
  ])
  return answer(status, { ...ids, 'content-type': 'application/xml', ...headers }, document)
}

/** `2026-05-30T22:00:00.000Z`, as in documents. */
export function isoDate(ms: number): string {
  return new Date(ms).toISOString()
}

/** `Sat, 30 May 2026 22:00:00 GMT`, as in headers. */
export function httpDate(ms: number): string {
  return new Date(ms).toUTCString()
}

function requestIds(): Readonly<Record<string, string>> {
  return {
    'x-amz-request-id': randomBytes(8).toString('hex').toUpperCase(),
    'x-amz-id-2': randomBytes(48).toString('base64'),
    server: 'AmazonS3',
  }
}

function lengthOf(body: string | Buffer | undefined): string {
  return String(body === undefined ? 0 : Buffer.byteLength(body))
}
