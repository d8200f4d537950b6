// Arguments of a Web API call: from the query, a form or a JSON body, with structured ones as JSON text or as they are.
import type { Call } from '../../stand-in.ts'
import { isJson, type Json, parseJson, textOf } from '../json.ts'

export type Args = Json

/** Nothing when the body claims to be JSON and isn't an object. */
export function readArguments({ url, headers, body }: Call): Args | undefined {
  const query = Object.fromEntries(url.searchParams)
  if (body.length === 0) return query
  if (!headers['content-type']?.includes('json')) {
    return { ...query, ...Object.fromEntries(new URLSearchParams(body.toString('utf8'))) }
  }
  const parsed = parseJson(body.toString('utf8'))
  return isJson(parsed) ? { ...query, ...parsed } : undefined
}

export function tokenOf({ headers }: Call, args: Args): string {
  return /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? textOf(args, 'token')
}

export function text(args: Args, name: string): string {
  const given = args[name]
  return typeof given === 'number' ? String(given) : textOf(args, name)
}

export function flag(args: Args, name: string): boolean {
  return ['true', '1'].includes(String(args[name]))
}

/** A list or an object; left as text when it is no JSON, which whoever checks it will refuse. */
export function structured(args: Args, name: string): unknown {
  const given = args[name]
  if (given === undefined || given === null || given === '') return undefined
  return typeof given === 'string' ? (parseJson(given) ?? given) : given
}

/** How many items a page may have; nothing when what was asked for is out of bounds. */
export function pageSize(args: Args, fallback: number, max: number): number | undefined {
  const asked = args.limit === undefined || args.limit === '' ? fallback : Number(args.limit)
  return Number.isInteger(asked) && asked >= 1 && asked <= max ? asked : undefined
}
