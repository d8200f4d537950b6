// "400 card because deposit", "price 1200", "void 2": what a manager writes down about a charter's money.
import { amountSaid } from '../currency.ts'
import { foldSpace } from '../reading/fold.ts'

export type MoneySaid =
  | { readonly kind: 'list' }
  | { readonly kind: 'pay'; readonly amount: number; readonly method: string; readonly because?: string | undefined }
  | { readonly kind: 'price'; readonly amount: number; readonly because?: string | undefined }
  | { readonly kind: 'void'; readonly number: number; readonly because?: string | undefined }
  | { readonly kind: 'unclear'; readonly about: 'amount' | 'method' | 'number'; readonly said: string }

const [METHOD, REASON] = [40, 200]

export function moneySaid(text: string, currency: string): MoneySaid {
  const [, before = '', reason = ''] = /^(.*?)(?:(?:^|[\s,;]+)because\s+(.+))?$/is.exec(text.trim()) ?? []
  const because = foldSpace(reason).slice(0, REASON) || undefined
  const words = foldSpace(before)
  if (words === '') return { kind: 'list' }
  const [, verb = '', rest = ''] = /^(price|void)\b\s*#?\s*(.*)$/i.exec(words) ?? []
  if (/^void$/i.test(verb)) {
    if (!/^\d{1,4}$/.test(rest)) return { kind: 'unclear', about: 'number', said: rest }
    return { kind: 'void', number: Number(rest), because }
  }
  if (/^price$/i.test(verb)) {
    const amount = amountSaid(rest, currency)
    if (amount === undefined || amount < 0) return { kind: 'unclear', about: 'amount', said: rest }
    return { kind: 'price', amount, because }
  }
  return paid(words, currency, because)
}

/** The amount may be written with its currency beside it. */
function paid(words: string, currency: string, because: string | undefined): MoneySaid {
  const code = new RegExp(`^(${currency}\\s+\\S+|\\S+\\s+${currency}\\b|\\S+)\\s*(.*)$`, 'i')
  const [, amount = '', method = ''] = code.exec(words) ?? []
  const minor = amountSaid(amount, currency)
  if (minor === undefined || minor === 0) return { kind: 'unclear', about: 'amount', said: amount }
  const how = method.replace(/^(?:by|in|with|via)\s+/i, '').slice(0, METHOD)
  if (how === '') return { kind: 'unclear', about: 'method', said: amount }
  return { kind: 'pay', amount: minor, method: how, because }
}
