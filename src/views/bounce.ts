// A mail that came back, in words, with the way out.
import { phoneWords } from '../domain/phone.ts'

export function bounceWords(kind: 'bounced' | 'complained', to: string, phone: string | undefined): string {
  const way = phone ? `Call or text ${phoneWords(phone)}.` : 'There is no phone number either: ask the charterer.'
  if (kind === 'bounced') return `The mail to ${to} came back. ${way}`
  return `The mail to ${to} was marked as spam. ${way}`
}

/** The channel reads it, so it names no address. */
export function ashoreBounceWords(kind: 'bounced' | 'complained'): string {
  const what = kind === 'bounced' ? 'It came back' : 'It was marked as spam'
  return `${what}: nobody there may have read it. Call them, and mend the address in “/crew people”.`
}
