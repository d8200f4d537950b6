// The same is asked of the same again and again: what was found last is kept for a while.

const LONGEST = 400

/** Pure `find`. `most`: as many answers are kept before all are forgotten; none for texts longer than `longest`. */
export function remembered<From extends string | number, T>(
  find: (from: From) => T,
  most: number,
  longest = LONGEST,
): (from: From) => T {
  let known = new Map<From, T>()
  return (from) => {
    if (typeof from === 'string' && from.length > longest) return find(from)
    const before = known.get(from)
    if (before !== undefined) return before
    const found = find(from)
    // A new one: what a cleared map held would outlive every collection of what is young, and with it all that comes later.
    if (known.size >= most) known = new Map()
    known.set(from, found)
    return found
  }
}

/** Pure `find`, of what nobody changes: its answer is kept for as long as that very object is. */
export function rememberedOf<From extends object, T>(find: (from: From) => T): (from: From) => T {
  const known = new WeakMap<From, T>()
  return (from) => {
    const before = known.get(from)
    if (before !== undefined) return before
    const found = find(from)
    known.set(from, found)
    return found
  }
}
