// Mails and lines about money that was earned or paid, and about how often somebody sailed.
const MONEY =
  /\b(?:payouts?|paid out|remittance|receipt|invoice|statement|reviews?|rating|rate your|feedback|survey|tips?|gratuity)\b/i
const AMOUNT = /[$€£]\s?\d|\b\d[\d.,]*\s?(?:€|£|(?:usd|eur|gbp|dollars?|euros?|pounds|bucks|pesos|times|x)\b)/gi

/** About a booking that has long been made. */
export function isAboutMoney(text: string): boolean {
  return MONEY.test(text)
}

/** An amount beside more than one: a charter's own price stands alone. */
export function isReckoned(line: string): boolean {
  return /\d/.test(line) && (line.match(AMOUNT)?.length ?? 0) > 1
}
