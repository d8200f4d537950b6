// The same is asked of the same again and again: what was found last is kept for a while.

const LONGEST = 400

/** Pure `find`. `most`: as many answers are kept before all are forgotten; none for texts longer than `longest`. */
export function remembered<From extends string | number, T>(
  find: (from: From) => T,
  most: number,
  longest = LONGEST,
): (from: From) => T {
  const known = new Map<From, T>()
  return (from) => {
    if (typeof from === 'string' && from.length > longest) return find(from)
    const before = known.get(from)
    if (before !== undefined) return before
    const found = find(from)
    keep(known, from, found, most)
    return found
  }
}

/** The same object for all that says the same; `make`: pure, from what JSON can say. */
export function madeOnce<From, T>(make: (from: From) => T, most: number): (from: From) => T {
  const made = new Map<string, T>()
  return (from) => {
    const key = JSON.stringify(from)
    const before = made.get(key)
    if (before !== undefined) return before
    const now = make(from)
    keep(made, key, now, most)
    return now
  }
}

/** Pure `find`, of what nobody changes: its answer is kept for as long as that very object is; the last one is at hand. */
export function rememberedOf<From extends object, T>(find: (from: From) => T): (from: From) => T {
  const known = new WeakMap<From, T>()
  let last: { readonly from: From; readonly found: T } | undefined
  return (from) => {
    if (last?.from === from) return last.found
    const before = known.get(from)
    const found = before ?? find(from)
    if (before === undefined) known.set(from, found)
    last = { from, found }
    return found
  }
}

function keep<Key, T>(known: Map<Key, T>, key: Key, found: T, most: number): void {
  if (known.size >= most) known.clear()
  known.set(key, found)
}
