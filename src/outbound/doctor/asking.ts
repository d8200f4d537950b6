// One reading of AWS: a refusal names the right that it wants.
import { awsFailure } from '../aws-failure.ts'

/** `right` as in a policy: `ses:GetSendQuota`. */
export async function asking<T>(service: string, right: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    throw awsFailure(service, right, error)
  }
}

/** The same, for what may not be there. */
export async function ifThere<T>(
  service: string,
  right: string,
  absent: RegExp,
  call: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await call()
  } catch (error) {
    if (absent.test((error as Error).name)) return undefined
    throw awsFailure(service, right, error)
  }
}
