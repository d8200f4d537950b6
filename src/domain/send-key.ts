// A send's key as a tag: what goes out with a mail and comes back in the provider's events.
import { sha256 } from './sha256.ts'

/** Letters and digits only, as SES wants tags. */
export function keyTag(key: string): string {
  return sha256(key).slice(0, 32)
}
