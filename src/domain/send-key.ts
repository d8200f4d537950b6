// A send's key as a tag: what goes out with a mail and comes back in the provider's events.
import { createHash } from 'node:crypto'

/** Letters and digits only, as SES wants tags. */
export function keyTag(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 32)
}
