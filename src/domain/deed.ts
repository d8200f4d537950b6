// What was done about a charter without changing a fact of it: money, the boat's leaving and coming back.
export type Deed = MoneyDeed | VoyageDeed

/** Amounts in minor units of the currency, whole numbers. */
export type MoneyDeed =
  | {
      readonly kind: 'payment'
      readonly number: number
      readonly amount: number
      readonly currency: string
      readonly method: string
    }
  | { readonly kind: 'payment-voided'; readonly number: number; readonly amount: number; readonly currency: string }
  | { readonly kind: 'price'; readonly amount: number; readonly currency: string }

export type VoyageDeed =
  /** `hash` is the frozen manifest's. */
  | { readonly kind: 'cast-off'; readonly nth: number; readonly hash: string; readonly aboard: number }
  | { readonly kind: 'back' | 'not-out'; readonly nth: number }

export function isMoney(deed: Deed | undefined): deed is MoneyDeed {
  return deed?.kind === 'payment' || deed?.kind === 'payment-voided' || deed?.kind === 'price'
}
