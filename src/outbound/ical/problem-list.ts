// Problems that a person can still read: the first of them, and that there were more.
const MOST = 100

export interface ProblemList {
  readonly all: readonly string[]
  readonly add: (problem: string) => void
}

export function problemList(): ProblemList {
  const all: string[] = []
  return {
    all,
    add(problem) {
      if (all.length < MOST) all.push(problem)
      else if (all.length === MOST) all.push('and more of the kind')
    },
  }
}
