// A mail that came back, in words, with the way out.
export function bounceWords(kind: 'bounced' | 'complained', to: string, phone: string | undefined): string {
  const way = phone ? `Call or text ${phone}.` : 'There is no phone number either: ask the charterer.'
  if (kind === 'bounced') return `The mail to ${to} came back. ${way}`
  return `The mail to ${to} was marked as spam. ${way}`
}
