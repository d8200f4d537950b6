// `check`: the outside is asked, so that it can't be answered at once.
import type { Charter } from '../../domain/charter.ts'
import { asFailure } from '../../failure.ts'
import type { SlackMessage } from '../../ports/chat.ts'
import { driftCard, looking } from '../../views/drift-card.ts'
import { serviceTrouble, unknownCharter } from '../../views/replies.ts'
import { checkOne } from '../../workflows/check-drift.ts'
import type { Answer, Asking } from './asking.ts'

export function onCheck(asking: Asking, charter: Charter): Answer {
  const later = checked(asking, charter).catch((error: unknown) => serviceTrouble(asFailure(error, 'check').message))
  return { ...looking(), later }
}

async function checked({ world, role }: Asking, { id }: Charter): Promise<SlackMessage> {
  const found = await checkOne(world, id)
  if (found.kind === 'unknown') return unknownCharter(id, found.candidates)
  return driftCard({ charter: found.charter, compared: found, viewer: role })
}
