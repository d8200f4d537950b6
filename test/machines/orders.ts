// People who order crew in Slack, each order until it is acknowledged: the same press, at whichever machine answers.
import { createHmac } from 'node:crypto'
import type { HarborAddresses } from '../../src/harbor/addresses.ts'
import { commandForm } from '../stories/driver.ts'

type Operator = HarborAddresses['operators'][number]

export interface Orders {
  readonly acknowledged: () => number
  readonly stop: () => Promise<void>
}

/** `hands`: so many orders are under way at the same time, each of another charter. */
export function ordering(operator: Operator, ports: readonly number[], charters: readonly string[]): Orders {
  const captains = operator.people.filter(({ seats }) => seats.includes('captain')).map(({ name }) => name)
  const order = orderAt(operator, ports)
  let acknowledged = 0
  let isOver = false
  const hands = charters.map(async (charter) => {
    for (let at = 0; !isOver; at += 1) {
      await order(`${charter} set captain ${captains[at % captains.length]} because round ${at}`)
      acknowledged += 1
      await pause(400)
    }
  })
  return {
    acknowledged: () => acknowledged,
    async stop() {
      isOver = true
      await Promise.all(hands)
    },
  }
}

/** Typed again and again, at one machine after the other, until it is acknowledged. */
export function orderAt(operator: Operator, ports: readonly number[]): (text: string) => Promise<void> {
  let turn = 0
  return until200

  async function until200(text: string): Promise<void> {
    turn += 1
    const trigger = `${Date.now()}.${turn}.test`
    for (let tries = 0; ; tries += 1) {
      const port = ports[(turn + tries) % ports.length] ?? 0
      if (await acknowledgedBy(port, text, trigger)) return
      await pause(150)
    }
  }

  /** An answer that is only an apology is none: the store was slow, and it is asked again. */
  async function acknowledgedBy(port: number, text: string, trigger: string): Promise<boolean> {
    const form = commandForm(operator, operator.manager, text)
    form.set('trigger_id', trigger)
    const body = form.toString()
    const timestamp = Math.floor(Date.now() / 1_000)
    const signature = createHmac('sha256', operator.slackSigningSecret).update(`v0:${timestamp}:${body}`).digest('hex')
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${signature}`,
    }
    const response = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', headers, body }).catch(
      () => undefined,
    )
    const said = (await response?.text().catch(() => '')) ?? ''
    return response?.status === 200 && !/not answer|try again|trouble/i.test(said)
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
