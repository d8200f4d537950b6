// `ops`: a link to the ops page; `ops end`: out of it, everywhere; a manager may name somebody.
import { personSaid } from '../../domain/command/person-said.ts'
import { LINK_MS } from '../../domain/ops-session.ts'
import type { SlackMessage } from '../../ports/chat.ts'
import { opsEnded, opsLinkAnswer } from '../../views/ops-link.ts'
import { notAllowed } from '../../views/replies.ts'
import { whoIsMeant } from '../../views/sailing-list.ts'
import { leaveOps, opsLink } from '../../workflows/ops-access.ts'
import type { Asking } from './asking.ts'

export async function onOps(asking: Asking, rest: string): Promise<SlackMessage> {
  const { world, person } = asking
  if (!person) return whoIsMeant('', [], 'ops end')
  const [, ended, name = ''] = /^(end)\b\s*(.*)$/is.exec(rest.trim()) ?? []
  if (ended) return end(asking, name)
  return opsLinkAnswer(world.operator.boat, opsLink(world, person), LINK_MS / 60_000)
}

async function end({ world, people, person, role }: Asking, name: string): Promise<SlackMessage> {
  const who = personSaid(name === '' ? 'me' : name, people, person)
  if (who.kind !== 'one') return whoIsMeant(name, who.kind === 'unknown' ? [] : who.people, 'ops end')
  const isAsker = who.person.id === person?.id
  if (!isAsker && role !== 'manager') return notAllowed('sign somebody else out')
  await leaveOps(world, who.person.id)
  return opsEnded(who.person.name, isAsker)
}
