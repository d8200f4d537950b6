// PostObject: a browser's form puts one file straight into a bucket, under a signed policy.
import { encodeStrictly } from '../aws/signature.ts'
import { element, xmlDocument } from '../aws/xml.ts'
import type { Call, Reply } from '../stand-in.ts'
import { factsOf, versionHeader } from './facts.ts'
import { type PostedForm, readForm } from './form-data.ts'
import type { Version } from './object-store.ts'
import { readPayload } from './payload.ts'
import { policyFault } from './post-policy.ts'
import { keyFault, md5Etag } from './put-object.ts'
import { answer, refuse } from './reply.ts'
import { isReply, type S3State } from './request.ts'

type Fields = PostedForm['fields']

export function postObject(state: S3State, call: Call, bucket: string): Reply {
  const form = readForm(call.headers['content-type'] ?? '', call.body)
  if (!form) return refuse('MalformedPOSTRequest')
  const { fields, file } = form
  if (!fields.key)
    return refuse(
      'InvalidArgument',
      "Bucket POST must contain a field named 'key'. If it is specified, please check the order of the fields.",
    )
  if (!file) return refuse('InvalidArgument', 'POST requires exactly one file upload per request.')

  const key = keyOf(form)
  const fault =
    policyFault({ ...fields, bucket, key }, file.body.length, state.account, state.clock.wall()) ?? keyFault(key)
  if (fault) return fault
  const payload = readPayload(fieldsAsHeaders(fields), file.body)
  if (isReply(payload)) return payload
  const facts = factsOf(fieldsAsHeaders(fields), payload)
  if (isReply(facts)) return facts

  const version = state.store.put(bucket, key, facts, payload.body, md5Etag(payload.body))
  return success(fields, version, `${call.url.origin}/${bucket}/${key.split('/').map(encodeStrictly).join('/')}`)
}

/** The key that a form asks for, as far as it can be read: for the log. */
export function postedKey(call: Call): string {
  const form = readForm(call.headers['content-type'] ?? '', call.body)
  return form ? keyOf(form) : ''
}

/** `${filename}` is the name of the file as the browser gives it, without its folders. */
function keyOf({ fields, file }: PostedForm): string {
  const name = (file?.name ?? '').replace(/^.*[/\\]/, '')
  return (fields.key ?? '').replace(/\$\{filename\}/g, () => name)
}

/** How the bytes were hashed is said by headers of the request itself, never by fields, save for checksums. */
function fieldsAsHeaders(fields: Fields): Fields {
  const { 'x-amz-content-sha256': _, ...headers } = fields
  return headers
}

function success(fields: Fields, version: Version, location: string): Reply {
  const { bucket, key, etag } = version
  const headers = { etag, location, ...versionHeader(version) }
  const redirect = fields.success_action_redirect ?? fields.redirect
  if (redirect && URL.canParse(redirect)) {
    const to = new URL(redirect)
    for (const [name, value] of Object.entries({ bucket, key, etag })) to.searchParams.set(name, value)
    return answer(303, { ...headers, location: to.href })
  }
  if (fields.success_action_status === '200') return answer(200, headers)
  if (fields.success_action_status !== '201') return answer(204, headers)
  const document = xmlDocument('PostResponse', [
    element('Location', location),
    element('Bucket', bucket),
    element('Key', key),
    element('ETag', etag),
  ])
  return answer(201, { ...headers, 'content-type': 'application/xml' }, document)
}
