// The name of a text by its content: 64 hex digits of SHA-256.
import { hash } from 'node:crypto'

export function sha256(content: string | NodeJS.ArrayBufferView): string {
  return hash('sha256', content)
}
