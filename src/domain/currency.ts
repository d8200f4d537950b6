// Amounts as people write them, in whole numbers of a currency's minor unit.

/** Of any amount that a charter can have, in major units. */
const LONGEST = 9

/** "400", "$1,250.50", "-50", "USD 400": undefined where it can mean two things, or nothing. */
export function amountSaid(text: string, currency: string): number | undefined {
  const bare = text
    .trim()
    .replace(new RegExp(`^${currency}\\s*|\\s*${currency}$`, 'i'), '')
    .replace(/^([-−]?)\s*[$€£¥]\s*/u, '$1')
  const [, minus = '', whole = '', , fraction = ''] = /^([-−]?)(\d{1,3}(?:,\d{3})+|\d+)(\.(\d+))?$/u.exec(bare) ?? []
  const digits = digitsOf(currency)
  const major = whole.replaceAll(',', '')
  if (major === '' || major.length > LONGEST || fraction.length > digits) return undefined
  if (fraction !== '' && fraction.length !== digits) return undefined
  const minor = Number(major + fraction.padEnd(digits, '0'))
  return minor === 0 ? 0 : minor * (minus === '' ? 1 : -1)
}

/** Digits behind the point: 2 of dollars, none of yen. */
export function digitsOf(currency: string): number {
  return new Intl.NumberFormat('en-US', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** A code of ISO 4217. */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code)
}
