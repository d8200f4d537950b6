// Which operator a request is about.
import type { Context } from 'hono'
import type { HarborOperator } from '../operators.ts'
import { refuse } from './refusals.ts'

/** By `?operator=`; undefined when it isn't given, refused when there is none of that name. */
export function operatorAsked(context: Context, operators: readonly HarborOperator[]): HarborOperator | undefined {
  const id = context.req.query('operator')
  return id === undefined ? undefined : operatorNamed(operators, id)
}

export function operatorNamed(operators: readonly HarborOperator[], id: string): HarborOperator {
  const found = operators.find((operator) => operator.id === id)
  const known = operators.map((operator) => operator.id).join(' and ')
  return found ?? refuse(404, `There is no operator “${id}”; the harbor has ${known}.`)
}
