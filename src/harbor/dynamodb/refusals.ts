// DynamoDB's own words for what it refuses.
import { randomUUID } from 'node:crypto'
import type { SigFault } from '../aws/sigv4.ts'
import type { FaultKind } from '../faults.ts'
import { json, type Reply } from '../stand-in.ts'

const DYNAMODB = 'com.amazonaws.dynamodb.v20120810'
const CORAL = 'com.amazon.coral.service'

export function refusalFor(kind: FaultKind): Reply {
  switch (kind) {
    case '429':
      return refuse(
        400,
        `${DYNAMODB}#ProvisionedThroughputExceededException`,
        'The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level with the UpdateTable API.',
      )
    case '403':
      return refuse(400, `${CORAL}#AccessDeniedException`, 'User is not authorized to perform this operation.')
    case 'expired':
      return refuse(400, `${CORAL}#ExpiredTokenException`, 'The security token included in the request is expired')
    default:
      return refuse(500, `${DYNAMODB}#InternalServerError`, 'Internal server error')
  }
}

export function refuseSignature({ code, message }: SigFault): Reply {
  switch (code) {
    case 'InvalidClientTokenId':
      return refuse(400, `${CORAL}#UnrecognizedClientException`, message)
    case 'MissingAuthenticationToken':
      return refuse(400, `${CORAL}#MissingAuthenticationTokenException`, message)
    default:
      return refuse(400, `${CORAL}#InvalidSignatureException`, message)
  }
}

export function noSuchTable(): Reply {
  return refuse(400, `${DYNAMODB}#ResourceNotFoundException`, 'Requested resource not found')
}

export function noSuchIndex(index: string): Reply {
  const message = `The table does not have the specified index: ${index}`
  return refuse(400, 'com.amazon.coral.validate#ValidationException', message)
}

export function refuseRestore(code: string, message: string): Reply {
  return refuse(400, `${DYNAMODB}#${code}`, message)
}

function refuse(status: number, type: string, message: string): Reply {
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': randomUUID() }
  return json(status, { __type: type, message }, headers)
}
