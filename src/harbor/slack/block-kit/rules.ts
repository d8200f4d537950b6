// The small rules that Block Kit's limits are written in; each returns Slack's own sentences about what is wrong.
import { isJson, type Json } from '../json.ts'

/** `at` is the JSON pointer of the value. */
export type Rule = (value: unknown, at: string) => readonly string[]

/** Names of the fields with their rules; a name that ends in `?` may be left out. */
export type Fields = Readonly<Record<string, Rule>>

export function problem(words: string, at: string): readonly string[] {
  return [`${words} [json-pointer:${at}]`]
}

export function string(max: number, min = 0): Rule {
  return (value, at) => {
    if (typeof value !== 'string') return problem('must provide a string', at)
    if (value.length > max) return problem(`must be less than ${max + 1} characters`, at)
    if (value.length < min) return problem(`must be more than ${min - 1} characters`, at)
    return []
  }
}

export function matching(pattern: RegExp, words: string): Rule {
  return (value, at) => (typeof value === 'string' && pattern.test(value) ? [] : problem(words, at))
}

export function among(...allowed: readonly string[]): Rule {
  return (value, at) => (allowed.includes(String(value)) ? [] : problem(`must be one of ${allowed.join(', ')}`, at))
}

export function integer(min: number, max: number): Rule {
  return (value, at) =>
    Number.isInteger(value) && Number(value) >= min && Number(value) <= max
      ? []
      : problem(`must be an integer from ${min} to ${max}`, at)
}

export function boolean(value: unknown, at: string): readonly string[] {
  return typeof value === 'boolean' ? [] : problem('must provide a boolean', at)
}

export function address(max: number): Rule {
  return (value, at) => {
    const tooLong = string(max, 1)(value, at)
    if (tooLong.length > 0) return tooLong
    return URL.canParse(String(value)) ? [] : problem('must be a valid url', at)
  }
}

export function list(of: Rule, max: number, min = 1): Rule {
  return (value, at) => {
    if (!Array.isArray(value)) return problem('must provide an array', at)
    if (value.length > max) return problem(`no more than ${max} items allowed`, at)
    if (value.length < min) return problem(`no fewer than ${min} items allowed`, at)
    return value.flatMap((item, index) => of(item, `${at}/${index}`))
  }
}

export function shape(fields: Fields): Rule {
  const rules = new Map(Object.entries(fields).map(([name, rule]) => [name.replace('?', ''), rule]))
  const required = Object.keys(fields).filter((name) => !name.endsWith('?'))

  return (value, at) => {
    if (!isJson(value)) return problem('must provide an object', at)
    const missing = required.filter((name) => absent(value, name))
    return [
      ...missing.flatMap((name) => problem(`missing required field: ${name}`, at)),
      ...Object.keys(value).flatMap((name) => (absent(value, name) ? [] : checkField(rules, value, name, at))),
    ]
  }
}

/** Picks the rule by the value's `type`. */
export function byType(rules: Readonly<Record<string, Rule>>): Rule {
  return (value, at) => {
    if (!isJson(value)) return problem('must provide an object', at)
    if (value.type === undefined) return problem('missing required field: type', at)
    const rule = Object.hasOwn(rules, String(value.type)) ? rules[String(value.type)] : undefined
    return rule ? rule(value, at) : problem(`unsupported type: ${value.type}`, `${at}/type`)
  }
}

export function both(...rules: readonly Rule[]): Rule {
  return (value, at) => {
    for (const rule of rules) {
      const problems = rule(value, at)
      if (problems.length > 0) return problems
    }
    return []
  }
}

export function anything(): readonly string[] {
  return []
}

function checkField(rules: ReadonlyMap<string, Rule>, value: Json, name: string, at: string): readonly string[] {
  const rule = rules.get(name)
  return rule ? rule(value[name], `${at}/${name}`) : problem(`invalid additional property: ${name}`, at)
}

/** Slack takes a null like a field that was left out. */
function absent(value: Json, name: string): boolean {
  return value[name] === undefined || value[name] === null
}
