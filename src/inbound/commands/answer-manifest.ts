// `manifest`, `cast off` and `back`: who is aboard, on paper and frozen, and the clock that waits for them.
import type { Charter } from '../../domain/charter.ts'
import { mayAs, roleOf } from '../../domain/role.ts'
import { isOut, knowsOfReturn } from '../../domain/voyage.ts'
import type { SlackMessage } from '../../ports/chat.ts'
import { manifestAddress } from '../../views/addresses.ts'
import { backQuestion, castOffAnswer, endAnswer, manifestAnswer } from '../../views/manifest-answers.ts'
import { said } from '../../views/order-answers.ts'
import { noSuchCharter, notForYou } from '../../views/replies.ts'
import { castOffCharter, endVoyageOf } from '../../workflows/cast-off.ts'
import { drawManifest, manifestToken } from '../../workflows/manifest.ts'
import type { OnPress, Press } from '../slack-buttons.ts'
import type { Asking, OnCharter, SlackDoor } from './asking.ts'

export const onManifest: OnCharter = async ({ world, people, person }, charter) => {
  if (!person) return notForYou({ word: 'manifest', from: 'captain' })
  const manifest = await drawManifest(world, charter, people)
  const address = manifestAddress(world.operator, manifestToken(world, charter, person))
  const mayCastOff = !charter.cancelled && charter.times !== undefined
  return manifestAnswer({ operator: world.operator, charter, manifest, address, mayCastOff })
}

export const onCastOff: OnCharter = async (asking, charter, rest) => {
  const words = rest.replace(/^off\b\s*/i, '').trim()
  if (/^(?:take back|undo)$/i.test(words)) return end(asking, charter, 'not-out')
  if (words !== '')
    return said(charter, `“cast off ${words}” is nothing I can do. There are: cast off, cast off take back.`)
  const { world, person, act, sure, background } = asking
  if (!person) return notForYou({ word: 'cast off', from: 'captain' })
  const request = { by: person, act, sure: sure === charter.revision }
  const { outcome, charter: now = charter, delivered } = await castOffCharter(world, charter, request)
  background.add(delivered, world)
  if (outcome.kind === 'no-such-charter') return noSuchCharter()
  return castOffAnswer(now, outcome, { operator: world.operator, now: world.clock.business() })
}

export const onBack: OnCharter = async (asking, charter) => {
  const { world, person } = asking
  if (!person || !isOut(charter.voyage) || knowsOfReturn(charter, person)) return end(asking, charter, 'back')
  return backQuestion(charter, charter.voyage, world.operator)
}

export const VOYAGE_BUTTONS: Readonly<Record<string, OnPress>> = {
  voyage_back: (door, press) => pressed(door, press, 'back'),
  voyage_not_out: (door, press) => pressed(door, press, 'not-out'),
}

async function end(asking: Asking, charter: Charter, kind: 'back' | 'not-out', nth?: number): Promise<SlackMessage> {
  const { world, person, background } = asking
  if (!person) return notForYou({ word: 'back', from: 'crew' })
  const { outcome, charter: now = charter, delivered } = await endVoyageOf(world, charter.id, { kind, by: person, nth })
  background.add(delivered, world)
  return outcome.kind === 'no-such-charter' ? noSuchCharter() : endAnswer(now, outcome, world.operator)
}

/** Anybody of the crew may say that they are back, having been asked; that they never left, whoever may cast off. */
async function pressed(door: SlackDoor, { ids, slackUser, tell, act }: Press, kind: 'back' | 'not-out'): Promise<void> {
  const [charterId = '', nth = ''] = ids
  const { world } = door
  const [people, charter] = await Promise.all([world.people.all(), world.charters.get(charterId)])
  const person = people.find((one) => one.slackUser === slackUser)
  const role = roleOf(person)
  if (!charter) return tell(noSuchCharter())
  if (kind === 'not-out' && !mayAs(role, 'captain')) return tell(notForYou({ word: 'cast off', from: 'captain' }))
  const asking = { ...door, text: '', slackUser, act, people, person, role }
  await tell(await end(asking, charter, kind, Number(nth)))
}
