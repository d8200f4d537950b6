// A sentence in the parts that say one thing each.
import type { Token } from './tokens.ts'

export type Segment = readonly Token[]

const COMPLETE = /P.*[SZAaFJ]|S.*[PO]|O.*S|[BHbf].*[TNR]|[NG].*[NG]|^[^P]*[MKk].*D/
const OPENS = /^p|^[^,]*?(?:P.*[SZAaFJOnM]|S.*[PO]|[BHbf]|O.*S|n.*[SP])/

/** Breaks divide, so does an "and" between two parts that each say something; a lone name joins its seat. */
export function segmentsOf(all: readonly Token[]): readonly Segment[] {
  const tokens = withoutBrackets(all)
  const pieces: Token[][] = [[]]
  for (const [index, token] of tokens.entries()) {
    const current = pieces.at(-1) ?? []
    const rest = partsOf(tokens.slice(index + 1, index + 12)).replace(/,.*$/, '')
    if (token.part === ',') pieces.push([])
    else if (token.part === '+' && COMPLETE.test(partsOf(current)) && OPENS.test(rest)) pieces.push([])
    else if (token.part === 'n' && /P.*S|S.*P/.test(partsOf(current)) && /^P(?:,|$)/.test(rest)) pieces.push([token])
    else if (token.part === 'P' && /^[^SP]*P[^SP]*S[^SP]*$/.test(partsOf(current)) && /^[^P]*S/.test(rest))
      pieces.push([token])
    else if (token.part === 'P' && /P[^XELP]*[ZAa][^P]*$/.test(partsOf(current))) pieces.push([token])
    else current.push(token)
  }
  return joinedPairs(pieces.map(trimmed).filter((piece) => piece.length > 0))
}

/** `Gene (captain)` is said in one breath; other brackets divide. */
function withoutBrackets(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token, index) => {
    if (token.part === '(')
      return /^\((?:S|e|~|CD?|D)\)/.test(partsOf(tokens.slice(index, index + 4))) ? [] : [{ ...token, part: ',' }]
    if (token.part !== ')') return [token]
    return /\((?:S|e|~|CD?|D)$/.test(partsOf(tokens.slice(Math.max(0, index - 3), index)))
      ? []
      : [{ ...token, part: ',' }]
  })
}

export function partsOf(tokens: readonly Token[]): string {
  return tokens.map(({ part }) => part).join('')
}

/** An "and" at the edge of a part says nothing. */
function trimmed(piece: Segment): Segment {
  const [from, to] = [piece.findIndex(({ part }) => part !== '+'), piece.findLastIndex(({ part }) => part !== '+')]
  return from < 0 ? [] : piece.slice(from, to + 1)
}

/** `Captain, Gene` or `Captain - Gene`. */
function joinedPairs(pieces: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    if (before && partsOf(piece).startsWith('o')) joined[joined.length - 1] = [...before, ...piece]
    else if (before && joined.length === 1 && isPair(before, piece)) joined[joined.length - 1] = [...before, ...piece]
    else if (before && isNames(before) && isNames(piece))
      joined[joined.length - 1] = [...before, { part: '+', text: ',' }, ...piece]
    else joined.push(piece)
  }
  return joined
}

/** A list of names and nothing else. */
function isNames(segment: Segment): boolean {
  return /^P(?:[+/]P)*$/.test(partsOf(segment))
}

function isPair(before: Segment, piece: Segment): boolean {
  const [left, right] = [before, piece].map((segment) => partsOf(segment).replace(/[tvwhY]/g, ''))
  const names = `${left?.replace(/[CD]/g, '')} ${right?.replace(/[CD]/g, '')}`
  return /^(?:S P(?:[o/+]P)*|S O|P S)$/.test(names) || /^R?[CD]+ R$/.test(`${left} ${right}`)
}
