// A charter gets another photo code.
import { type CodeChange, changeCode } from '../domain/photo/change-code.ts'
import { mayHandleWaivers } from '../domain/waiver/may-handle.ts'
import type { World } from '../ports.ts'
import { deliverCharter } from './deliver-charter.ts'

export interface CodeChanging {
  readonly outcome: CodeChange | { readonly kind: 'not-allowed' | 'no-such-charter' }
  readonly delivered: Promise<unknown>
}

/** `seen`: the code that was shown; undefined where it was asked for by command. */
export async function changePhotoCode(
  world: World,
  {
    charterId,
    seen,
    slackUser,
  }: { readonly charterId: string; readonly seen?: string | undefined; readonly slackUser: string },
): Promise<CodeChanging> {
  const person = (await world.people.all()).find((one) => one.slackUser === slackUser)
  if (!mayHandleWaivers(person)) return ended('not-allowed')
  const code = world.ids.code()
  const now = world.clock.business()
  const changed = await world.charters.change(charterId, (charter) => changeCode(charter, seen, code, now))
  return changed ? { outcome: changed.outcome, delivered: deliverCharter(world, changed) } : ended('no-such-charter')
}

function ended(kind: 'not-allowed' | 'no-such-charter'): CodeChanging {
  return { outcome: { kind }, delivered: Promise.resolve() }
}
