// Reads a search as a tree: terms side by side, OR, braces, brackets and a minus before any of them.
export type Query =
  | { readonly kind: 'all'; readonly of: readonly Query[] }
  | { readonly kind: 'any'; readonly of: readonly Query[] }
  | { readonly kind: 'not'; readonly of: Query }
  | { readonly kind: 'term'; readonly operator: string; readonly value: string }

/** `operator` is empty for bare words. Unbalanced brackets are forgiven, as Gmail does. */
export function readQuery(text: string): Query {
  const tokens = text.match(/-?(?:[a-z0-9_]+:)?(?:"[^"]*"?|[({]|[^\s(){}"]+)|[)}]/gi) ?? []
  return readAll(tokens.values(), '')
}

/** Up to the closing bracket; `operator` stands before a bracket: `from:(ann OR bob)`. */
function readAll(tokens: Iterator<string>, operator: string): Query {
  const found: Query[] = []
  let joins = false
  for (let next = tokens.next(); !next.done && !/^[)}]$/.test(next.value); next = tokens.next()) {
    if (/^(OR|\|)$/.test(next.value)) joins = found.length > 0
    else if (next.value !== 'AND') {
      const query = readOne(tokens, next.value, operator)
      const before = joins ? found.pop() : undefined
      found.push(before ? { kind: 'any', of: [before, query] } : query)
      joins = false
    }
  }
  return { kind: 'all', of: found }
}

function readOne(tokens: Iterator<string>, token: string, around: string): Query {
  const [, minus = '', named, rest = ''] = /^(-?)(?:([a-z0-9_]+):)?(.*)$/is.exec(token) ?? []
  const operator = named?.toLowerCase() ?? around
  const query = bracketed(tokens, operator, rest) ?? {
    kind: 'term' as const,
    operator,
    value: rest.replace(/^"|"$/g, ''),
  }
  return minus ? { kind: 'not', of: query } : query
}

function bracketed(tokens: Iterator<string>, operator: string, rest: string): Query | undefined {
  if (rest !== '(' && rest !== '{') return undefined
  const inside = readAll(tokens, operator)
  return rest === '{' && inside.kind === 'all' ? { kind: 'any', of: inside.of } : inside
}
