// What stands at a charter's other address: where its page is. It names nobody.
import type { Operator } from '../domain/operator.ts'
import { pageAddress } from './addresses.ts'

export interface MovedPageData {
  /** So that it can be seen to be served; its words never change. */
  readonly revision: number
  readonly path: string
  readonly address: string
  readonly title: string
}

export function movedPage(operator: Operator, charterId: string): MovedPageData {
  return {
    revision: 1,
    path: `/${encodeURIComponent(charterId)}.html`,
    address: pageAddress(operator, charterId),
    title: `Your sail aboard ${operator.boat}`,
  }
}
