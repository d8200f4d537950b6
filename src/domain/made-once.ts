// What is made of the same is the same object: what one mail's reading looked up in it need not be gathered for the next.

/** `make`: pure, from what JSON can say. `most`: as many are kept before all are forgotten. */
export function madeOnce<From, T>(make: (from: From) => T, most: number): (from: From) => T {
  const known = new Map<string, T>()
  return (from) => {
    const key = JSON.stringify(from)
    const before = known.get(key)
    if (before !== undefined) return before
    const made = make(from)
    if (known.size >= most) known.clear()
    known.set(key, made)
    return made
  }
}
