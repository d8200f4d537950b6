// Whoever watches ashore is written to, once each: the manifest at cast off, alarms, and that it is over.
import type { Charter } from '../../domain/charter.ts'
import { type Manifest, manifestText } from '../../domain/manifest/manifest.ts'
import { type Owed, owedKey } from '../../domain/owed.ts'
import { ashoreAbout, ashoreMailed, isOut, type Voyage } from '../../domain/voyage.ts'
import type { World } from '../../ports.ts'
import { ashoreMail } from '../../views/ashore-mail.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { frozenManifest } from '../manifest.ts'
import { frozenPage } from './keep-manifest.ts'
import { sendOnce } from './send-once.ts'

const LOOK_AGAIN_MS = 30_000

export async function mailAshore(world: World, charter: Charter, debt: Owed, hand: Hand): Promise<Paid<Charter>> {
  const { about = '' } = debt
  const asked = ashoreAbout(charter, about)
  const { voyage } = charter
  if (!voyage || !asked?.to || isSaid(voyage, about)) return DONE
  const first = `${asked.nth}/out/${about.slice(about.lastIndexOf('/') + 1)}`
  const ended = standing(charter, voyage, asked.what, first, debt)
  if (ended === 'idle') return DONE
  if (ended === 'wait') return later(world)

  const isFirst = asked.what === 'out'
  const manifest = debt.claimed ? undefined : await manifestOf(world, charter, isFirst)
  if (!manifest && isFirst && !debt.claimed) return later(world, 'The frozen manifest could not be read.')
  const now = world.clock.business()
  const mail = ashoreMail({ operator: world.operator, charter, voyage, manifest, what: asked.what, now })
  const sending = {
    ...mail,
    ...(manifest && (isFirst || asked.what.startsWith('late')) ? { html: frozenPage(world, manifest) } : {}),
    ...(manifest && isFirst ? { attachment: recordOf(charter, manifestText(manifest)) } : {}),
    ...(!isFirst && voyage.mailed?.[first] ? { inReplyTo: voyage.mailed[first].messageId } : {}),
  }
  const key = `${charter.id}/ashore/${about}`
  const at = now.toISOString()
  const sent = await sendOnce(world, charter, debt, hand, { ...sending, to: asked.to, key, says: asked.what })
  if (sent.kind === 'not-sent') return { end: sent.end }
  const claim = { key, says: asked.what, to: asked.to, at }
  return { ...DONE, learn: (item) => ashoreMailed(item, about, claim, sent.messageId) }
}

/** Without it an alarm leaves all the same: the first mail has it. */
async function manifestOf(world: World, charter: Charter, isFirst: boolean): Promise<Manifest | undefined> {
  const reading = frozenManifest(world, charter)
  return isFirst ? reading : reading.catch(() => undefined)
}

/** What is over needs no first word; its end is told to whoever had one, and after it. */
function standing(charter: Charter, voyage: Voyage, what: string, first: string, debt: Owed): 'now' | 'idle' | 'wait' {
  if (debt.claimed) return 'now'
  if (what === 'out' || what.startsWith('late')) return isOut(voyage) ? 'now' : 'idle'
  const before = charter.owed[owedKey('ashore', first)]
  if (before && !before.held) return 'wait'
  return before || isSaid(voyage, first) ? 'now' : 'idle'
}

function isSaid({ mailed }: Voyage, about: string): boolean {
  return mailed?.[about] !== undefined
}

function recordOf({ id }: Charter, text: string) {
  return { filename: `manifest-${id}.json`, type: 'application/json', content: Buffer.from(text) }
}

function later(world: World, ...problems: readonly string[]): Paid<Charter> {
  const due = new Date(world.clock.business().getTime() + LOOK_AGAIN_MS).toISOString()
  return { end: { kind: 'later', due, problems } }
}
