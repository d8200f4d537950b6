// A sentence in the parts that say one thing each.
import type { Token } from './tokens.ts'

export type Segment = readonly Token[]

const COMPLETE = /P.*[SZAaFJ]|S.*[PO]|O.*S|[BHbf].*[TNR]|[NG].*[NG]|^[^P]*[MKk].*D/
const OPENS = /^p|^[^,]*?(?:P.*[SZAaFJOnM]|S.*[PO]|[BHbf]|O.*S|n.*[SP])/

/** Breaks divide, so does an "and" between two parts that each say something; a lone name joins its seat. */
export function segmentsOf(tokens: readonly Token[]): readonly Segment[] {
  const pieces: Token[][] = [[]]
  for (const [index, token] of tokens.entries()) {
    const current = pieces.at(-1) ?? []
    const rest = partsOf(tokens.slice(index + 1, index + 12)).replace(/,.*$/, '')
    if (token.part === ',') pieces.push([])
    else if (token.part === '+' && COMPLETE.test(partsOf(current)) && OPENS.test(rest)) pieces.push([])
    else if (token.part === 'n' && /P.*S|S.*P/.test(partsOf(current)) && /^P(?:,|$)/.test(rest)) pieces.push([token])
    else if (token.part === 'P' && /^[^SP]*P[^SP]*S[^SP]*$/.test(partsOf(current)) && /^[^P]*S/.test(rest)) pieces.push([token])
    else if (token.part === 'P' && /P[^XELP]*[ZAa][^P]*$/.test(partsOf(current))) pieces.push([token])
    else current.push(token)
  }
  return joinedPairs(pieces.filter((piece) => piece.length > 0))
}

export function partsOf(tokens: readonly Token[]): string {
  return tokens.map(({ part }) => part).join('')
}

/** `Captain, Gene` or `Captain - Gene`. */
function joinedPairs(pieces: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    const pair = before ? `${bare(before)} ${bare(piece)}` : ''
    if (before && /^(?:S P|S O|S P[o/]P|P S|R? ?[CD]+ R)$/.test(pair) && joined.length === 1) joined[joined.length - 1] = [...before, ...piece]
    else joined.push(piece)
  }
  return joined
}

function bare(segment: Segment): string {
  return partsOf(segment).replace(/[tvwhY]/g, '')
}
