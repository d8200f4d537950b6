// Guests who sign their waivers, and what has come of it.
import { flawsOf } from '../../src/domain/waiver/evidence.ts'
import { readSubmission, type Submission } from '../../src/domain/waiver/submission.ts'
import { partyToken } from '../../src/workflows/party-link.ts'
import { type Signing, signWaiver } from '../../src/workflows/sign-waiver.ts'
import { SECOND } from './clock.ts'
import { QUINN } from './jada.ts'
import type { FakeWorld, SentMail } from './world.ts'

const ORIGIN = { address: '203.0.113.7', agent: 'a test' }

export interface Linked {
  /** By the party's link; the charter's own, unless a token is given. */
  readonly link?: boolean
  readonly token?: string
  /** Quinn's, unless said. */
  readonly charterId?: string
}

/** The waiver's id, or why there is none. */
export async function signs(fake: FakeWorld, body: object, linked: Linked = {}): Promise<string> {
  const signing = await answerTo(fake, body, linked)
  if (signing.kind !== 'kept') return signing.kind
  await signing.delivered
  fake.clock.pass(SECOND)
  return signing.waiver.id
}

/** What a guest is answered. */
export function answerTo(
  fake: FakeWorld,
  body: object,
  { link = true, token, charterId = QUINN }: Linked = {},
): Promise<Signing> {
  const world = fake.world()
  const party = link ? (token ?? partyToken(world, fake.charter(charterId))) : undefined
  const read = readSubmission({ ...body, party })
  return signWaiver(world, (read as { submission: Submission }).submission, ORIGIN)
}

export function copies({ sent }: FakeWorld): readonly SentMail[] {
  return sent.filter(({ key }) => key.includes('/waiver-copy/'))
}

/** What verifying finds of Quinn's signed records. */
export function recordsOf(fake: FakeWorld): string {
  const files = [...fake.vault].map(([key, text]) => ({ key, text }))
  const hashes = fake.charter(QUINN).waivers.chain.map(({ hash }) => hash)
  const flaws = flawsOf(QUINN, files, hashes)
  return flaws.length === 0 ? `${files.length} in order` : JSON.stringify(flaws)
}
