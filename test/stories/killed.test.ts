// The program is killed with -9 at any moment of the main job and started again: the same end, nothing lost, nothing twice.
import { rmSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { CONFIRMATIONS } from './confirmations.ts'
import { buttonIn, control, type Driver, driver } from './driver.ts'
import { cardWith, settled, tally } from './observe.ts'
import { eventually, freshDir, type Program, startProgram } from './program.ts'

/** Milliseconds after the mail, after Approve and after the clock is turned: set KILL_AT="0-7-21,…" for others. */
const MOMENTS = (process.env.KILL_AT ?? (process.env.HEAVY ? '5-90-30,90-5-0' : '5-90-30'))
  .split(',')
  .map((three) => three.split('-').map(Number))

test.each(MOMENTS)(
  'killed %d ms after the mail, %d after Approve and %d after the clock is turned',
  async (mail = 0, click = 0, clock = 0) => {
    const id = mail % 2 === 0 ? 'jada' : 'queen'
    const { charter, captain, crew, raw } = CONFIRMATIONS[id]!
    const dir = freshDir()
    let program: Program = await startProgram(dir)
    let drive = driver(program.harbor, id)
    onTestFinished(async () => {
      await program.kill()
      rmSync(dir, { recursive: true, force: true })
    })

    await drive.importMail(raw(drive.operator, `killed-${mail}`))
    await killedAfter(mail)
    const card = await eventually(
      'the card',
      async () => cardWith(await drive.messages(drive.operator.channel), 'approve'),
      30_000,
    )

    await Promise.all([approve(drive, card), killedAfter(click)])
    await approveAgain(drive)
    await settled(drive, charter)

    await control(program.harbor, 'clock', { set: '2026-05-29T22:00:00Z' })
    await killedAfter(clock)
    await eventually('the boarding mail, or the question about it', () => boarded(drive))
    await settled(drive, charter)
    expect(await tally(program.harbor, drive)).toEqual({
      revision: 2,
      captain,
      cards: 1,
      summaries: 1,
      notices: [captain, ...crew].map(() => 1),
      boardingMails: 1,
      blocks: 1,
    })

    async function killedAfter(ms: number): Promise<void> {
      await new Promise((resolve) => setTimeout(resolve, ms))
      await program.kill()
      program = await startProgram(dir)
      drive = driver(program.harbor, id)
    }

    /** Killed between the claim and SES's answer, nobody can know: a manager is asked, and says. */
    async function boarded(on: Driver): Promise<true | undefined> {
      const question = cardWith(await on.messages(on.operator.channel), 'send_again')
      if (question) await on.press(on.operator.manager, question, buttonIn(question, 'send_again'), NOWHERE)
      return (await tally(program.harbor, on)).boardingMails === 1 || undefined
    }

    async function approveAgain(on: Driver): Promise<void> {
      await eventually('an approved charter', async () => {
        const item = await on.item(charter)
        if (item?.revision === 2) return true
        const waiting = cardWith(await on.messages(on.operator.channel), 'approve')
        if (waiting) await approve(on, waiting)
        return undefined
      })
    }
  },
  120_000,
)

const NOWHERE = 'http://127.0.0.1:9/none'

/** The click of a person whose connection may break. */
async function approve(drive: Driver, card: Parameters<Driver['press']>[1]): Promise<void> {
  const click = drive.press(drive.operator.manager, card, buttonIn(card, 'approve'), NOWHERE)
  await click.catch(() => undefined)
}
