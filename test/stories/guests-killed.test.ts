// The program is killed while a guest signs, and again while their photos are looked at: the next start finishes, nothing is there twice.
import { rmSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { verifyWaivers } from '../../src/cli/verify-waivers.ts'
import { type Driver, driver, sent } from './driver.ts'
import { cardWith } from './observe.ts'
import { photoSender } from './photo-sender.ts'
import { realPhoto } from './pictures.ts'
import { eventually, freshDir, startProgram } from './program.ts'

type Json = Record<string, unknown>

const CHARTER = 'quinn-may-30'
/** Milliseconds after the guest signed: set KILL_AT="0,30,…" for others. Long: two leases run out, and the program starts three times. */
const MOMENTS = (process.env.KILL_AT ?? '8').split(',').map(Number)
const LONG_TOO = process.env.HEAVY !== undefined || process.env.KILL_AT !== undefined
const LOOKING_MS = 150

test.runIf(LONG_TOO).each(MOMENTS)(
  'killed %d ms after a guest signed, and while their photos are looked at',
  async (ms) => {
    const dir = freshDir()
    let program = await startProgram(dir)
    let drive = driver(program.harbor, 'jada')
    onTestFinished(async () => {
      await program.kill()
      rmSync(dir, { recursive: true, force: true })
    })

    const body = JSON.stringify({
      event_id: CHARTER,
      party: drive.operator.sampleParty.token,
      guest_name: 'Quinn Killed',
      age: 30,
      email: 'quinn.killed@example-guests.test',
      signature: 'Quinn Killed',
      consent: true,
      idempotency_key: 'killed',
    })
    const signing = sign().catch(() => undefined)
    await killedAfter(ms)
    await signing
    const item = await eventually('it is counted', () => counted(drive))
    expect((item.waivers as { chain: unknown[] }).chain).toHaveLength(1)
    const copies = (await sent(program.harbor, 'jada')).filter(({ subject }) => subject.startsWith('Your waiver'))
    expect(copies.length).toBeLessThanOrEqual(1)
    expect(await verifyWaivers(['--operator', 'jada'], { HARBOR_DIR: dir }, () => undefined)).toBe(0)

    const { invite, put, done } = photoSender(() => drive, CHARTER)
    const uploads = await Promise.all(
      ['#111111', '#222222', '#333333'].map((colour, at) => realPhoto(`k${at}.jpg`, colour, 3000, 2000)),
    )
    const { batch, posts } = await invite(uploads, String(item.photo_upload_code))
    await Promise.all(posts.map((post) => put(post, uploads[post.at]!)))
    const looking = done(batch).catch(() => [])
    await killedAfter(LOOKING_MS)
    await looking
    expect((await done(batch)).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting'])
    const cards = async () =>
      (await drive.messages(drive.operator.channel)).filter(({ key }) => key === `photos/${batch}`)
    // A post of the dead process might still be under way: it is waited out.
    await eventually('its card', async () => (await cards()).length > 0)
    expect(await cards()).toHaveLength(1)

    async function killedAfter(moment: number): Promise<void> {
      await new Promise((resolve) => setTimeout(resolve, moment))
      await program.kill()
      program = await startProgram(dir)
      drive = driver(program.harbor, 'jada')
    }

    function sign(): Promise<unknown> {
      const headers = { 'content-type': 'application/json' }
      return fetch(`${drive.operator.app}/submit`, { method: 'POST', headers, body })
    }

    /** Whoever got no answer sends it again. */
    async function counted(on: Driver): Promise<Json | undefined> {
      await sign()
      const now = await on.item(CHARTER)
      const open = Object.values((now?.owed ?? {}) as Record<string, { kind: string; held?: boolean }>)
      const owes = open.some(({ kind, held }) => ['evidence', 'copy', 'summary'].includes(kind) && !held)
      const isPutToSomebody = cardWith(await on.messages(on.operator.channel), 'send_again')
      const isSigned = (now?.waiver_status as Json | undefined)?.['quinn-killed'] === 'SIGNED'
      return isSigned && !owes && !isPutToSomebody ? now : undefined
    }
  },
  120_000,
)
