// Answers of the CloudFront API: its documents and its errors.
import { randomUUID } from 'node:crypto'
import type { SigFault } from '../aws/sigv4.ts'
import { type Content, element, xmlDocument } from '../aws/xml.ts'
import type { Reply } from '../stand-in.ts'

const NAMESPACE = 'http://cloudfront.amazonaws.com/doc/2020-05-31/'

export function answerXml(status: number, name: string, content: Content, headers: Reply['headers'] = {}): Reply {
  return xmlReply(status, randomUUID(), name, content, headers)
}

export function refuse(status: number, code: string, message: string): Reply {
  const requestId = randomUUID()
  const error = [
    element('Type', status < 500 ? 'Sender' : 'Receiver'),
    element('Code', code),
    element('Message', message),
  ]
  return xmlReply(status, requestId, 'ErrorResponse', [element('Error', error), element('RequestId', requestId)])
}

export function refuseUnsigned({ status, code, message }: SigFault): Reply {
  return refuse(status, code, message)
}

function xmlReply(
  status: number,
  requestId: string,
  name: string,
  content: Content,
  headers: Reply['headers'] = {},
): Reply {
  const body = xmlDocument(name, content, { xmlns: NAMESPACE })
  return {
    status,
    headers: {
      'content-type': 'text/xml',
      'content-length': String(Buffer.byteLength(body)),
      'x-amzn-requestid': requestId,
      ...headers,
    },
    body,
  }
}
