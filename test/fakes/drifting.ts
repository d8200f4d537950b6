// How surfaces come to say something else, and what is pressed then.
import type { Difference } from '../../src/domain/drift.ts'
import { type FixDirection, fixesFor } from '../../src/domain/drift-fix.ts'
import { type Check, checkOne } from '../../src/workflows/check-drift.ts'
import { type FixOutcome, type FixPress, fixDrift } from '../../src/workflows/fix-drift.ts'
import { QUINN, QUINN_ENTRY, QUINN_PAGE } from './jada.ts'
import type { FakeWorld } from './world.ts'

export async function checked(fake: FakeWorld): Promise<Check> {
  const outcome = await checkOne(fake.world(), QUINN)
  if (outcome.kind !== 'checked') throw new Error('no such charter')
  return outcome
}

/** `page boards: 3:15 PM PDT`, one for each difference. */
export async function drifts(fake: FakeWorld): Promise<readonly string[]> {
  return (await checked(fake)).drift.map(short)
}

export function short({ surface, field, says }: Difference): string {
  return `${surface} ${field}: ${says}`
}

/** Somebody puts another page over ours, and the CDN serves it. */
export function overwritePage({ site }: FakeWorld, edit: (html: string) => string): void {
  const known = site.bucket.get(QUINN_PAGE)
  const html = edit(known?.html ?? '')
  site.bucket.set(QUINN_PAGE, { html, revision: 0, etag: '"by hand"' })
  site.cached.delete(QUINN_PAGE)
}

export function editBlock(fake: FakeWorld, from: string, to: string): void {
  const { description } = fake.entry(QUINN_ENTRY)
  fake.editEntry(QUINN_ENTRY, { description: description.replace(from, to) })
}

/** The press of a button as the table shows it now. */
export async function fixShown(fake: FakeWorld, direction: FixDirection, slackUser: string): Promise<FixPress> {
  const { charter, drift } = await checked(fake)
  const fix = fixesFor(charter, drift).find((one) => one.direction === direction)
  if (!fix) throw new Error(`no button to mend it: ${direction}`)
  return { charterId: QUINN, seen: charter.revision, direction, print: fix.print, slackUser }
}

export async function fixed(fake: FakeWorld, press: FixPress): Promise<FixOutcome> {
  const { outcome, delivered } = await fixDrift(fake.world(), press)
  await delivered
  return outcome
}
