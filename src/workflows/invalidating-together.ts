// Several publishings that wait for one another, so that their pages are one invalidation.
import type { Pages } from '../ports/pages.ts'

export interface Together {
  readonly pages: Pages
  /** One of them has ended, whether it invalidated anything or not. */
  readonly leave: () => void
}

interface Waiting {
  readonly paths: readonly string[]
  readonly reference: string
  readonly settle: (sent: Promise<void>) => void
}

/** Goes once everybody who has not left waits; the reference comes from the publishings and from no content. */
export function invalidatingTogether(pages: Pages, members: number): Together {
  let waiting: Waiting[] = []
  let present = members
  return {
    pages: {
      ...pages,
      invalidate: (paths, reference) =>
        new Promise((resolve) => {
          waiting.push({ paths, reference, settle: resolve })
          goWhenWhole()
        }),
    },
    leave() {
      present -= 1
      goWhenWhole()
    },
  }

  function goWhenWhole(): void {
    if (waiting.length === 0 || waiting.length < present) return
    const batch = waiting
    waiting = []
    const sent = pages.invalidateAll(batch)
    for (const { settle } of batch) settle(sent)
  }
}
