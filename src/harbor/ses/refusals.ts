// What SES refuses, in its own words.
import type { FaultKind } from '../faults.ts'
import type { Refusal } from './query.ts'

export function invalid(message: string): Refusal {
  return { status: 400, code: 'InvalidParameterValue', message }
}

export function validationError(member: string): Refusal {
  const message = `1 validation error detected: Value null at '${member}' failed to satisfy constraint: Member must not be null`
  return { status: 400, code: 'ValidationError', message }
}

export function notVerified(identities: readonly string[], region: string): Refusal {
  const failed = `The following identities failed the check in region ${region.toUpperCase()}: ${identities.join(', ')}`
  return { status: 400, code: 'MessageRejected', message: `Email address is not verified. ${failed}` }
}

export function sendingPaused(): Refusal {
  return {
    status: 400,
    code: 'AccountSendingPausedException',
    message: 'Email sending is disabled for your entire Amazon SES account.',
  }
}

export function tooFast(): Refusal {
  return { status: 400, code: 'Throttling', message: 'Maximum sending rate exceeded.' }
}

export function overDailyQuota(): Refusal {
  return { status: 400, code: 'Throttling', message: 'Daily message quota exceeded.' }
}

export function noConfigurationSet(name: string): Refusal {
  const message = `Configuration set <${name}> does not exist.`
  return { status: 400, code: 'ConfigurationSetDoesNotExist', message, detail: { ConfigurationSetName: name } }
}

export function unknownAction(action: string): Refusal {
  const message = `Could not find operation ${action} for version 2010-12-01`
  return { status: 400, code: 'InvalidAction', message }
}

export function refusalFor(kind: FaultKind): Refusal {
  switch (kind) {
    case '429':
      return tooFast()
    case '403':
      return { status: 403, code: 'AccessDenied', message: 'User is not authorized to perform this action.' }
    case 'expired':
      return { status: 403, code: 'ExpiredToken', message: 'The security token included in the request is expired' }
    default:
      return { status: 500, code: 'InternalFailure', message: 'We encountered an internal error. Please try again.' }
  }
}
