// At the end: every debt paid, nothing posted or mailed twice, every revision in the history, and every surface says the same.
import type { HarborAddresses } from '../../src/harbor/addresses.ts'
import type { Driver } from '../stories/driver.ts'
import { sent } from '../stories/driver.ts'
import { PLANNED } from '../stories/observe.ts'
import { pause } from './orders.ts'

export interface End {
  readonly harbor: HarborAddresses
  readonly drive: Driver
  readonly charters: readonly string[]
  readonly ms: number
}

export interface Item {
  readonly revision: number
  readonly captain?: string
  readonly owed?: object
  readonly lease?: unknown
  readonly untold?: readonly unknown[]
}

export async function problemsAtEnd({ harbor, drive, charters, ms }: End): Promise<readonly string[]> {
  const end = performance.now() + ms
  let unsettled = [...charters]
  while (unsettled.length > 0 && performance.now() < end) {
    const items = await Promise.all(
      unsettled.map(async (id) => [id, (await drive.item(id)) as Item | undefined] as const),
    )
    unsettled = items.filter(([, item]) => !isSettled(item)).map(([id]) => id)
    await pause(500)
  }
  const each = await Promise.all(charters.map((id) => ofCharter(drive, id)))
  const late = unsettled.map((id) => `${id} still owes something`)
  return [...late, ...each.flat(), ...(await doubled(harbor, drive))]
}

export function isSettled(item: Item | undefined): boolean {
  const owed = Object.keys(item?.owed ?? {}).filter((key) => !PLANNED.test(key))
  return item !== undefined && owed.length === 0 && !item.lease && (item.untold ?? []).length === 0
}

async function ofCharter(drive: Driver, id: string): Promise<readonly string[]> {
  const item = (await drive.item(id)) as Item | undefined
  const page = await drive.page(id)
  const problems: string[] = []
  const served = /charter-revision" content="(\d+)"/.exec(page)?.[1]
  if (Number(served) !== item?.revision) problems.push(`${id} is revision ${item?.revision}, its page ${served}`)
  const first = item?.captain?.split(' ')[0] ?? ''
  if (first && !page.includes(first)) problems.push(`${id}: the page does not name ${first}`)
  const entryId = (item as { readonly entry?: { readonly id?: string; readonly eventId?: string } } | undefined)?.entry
  const entry = await drive.entry(entryId?.eventId ?? entryId?.id ?? '').catch(() => undefined)
  if (entry && item?.captain && !entry.description?.includes(item.captain))
    problems.push(`${id}: the calendar does not name ${item.captain}`)
  return problems
}

/** A key is posted once in each place; a mail once to each address under each subject and revision. */
async function doubled(harbor: HarborAddresses, drive: Driver): Promise<readonly string[]> {
  const people = drive.operator.people.flatMap(({ slackUser }) => slackUser ?? [])
  const places = await Promise.all([
    drive.messages(drive.operator.channel),
    ...people.map((user) => drive.direct(user)),
  ])
  const posts = places.flatMap((messages, at) =>
    messages.filter(({ key }) => key !== '').map(({ key }) => `post ${at} ${key}`),
  )
  const mails = (await sent(harbor, drive.operator.id)).map(
    ({ to, raw }) => `mail to ${to.join()} ${/^X-ShipCaptainCrew: (\S+)/im.exec(raw)?.[1]}`,
  )
  const count = new Map<string, number>()
  for (const one of [...posts, ...mails]) count.set(one, (count.get(one) ?? 0) + 1)
  return [...count].filter(([, times]) => times > 1).map(([what, times]) => `${times} times: ${what}`)
}
