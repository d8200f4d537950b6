// The machine itself: Node, its time zones, its clock.

import { type Check, type Exam, found } from './exam.ts'
import { again } from './mending.ts'

export const MACHINE_CHECKS: readonly Check[] = [nodeVersion, zoneData, clockSkew]

/** Before these TextDecoder reads windows-1252 wrongly. */
const NODE_22 = 23
const NODE_24 = 21
const ZONE_DATA_YEARS = 2
const SKEW_MS = 2 * 60_000

export function nodeVersion({ seen: { machine } }: Pick<Exam, 'seen'>) {
  return found(machine !== undefined && !isGood(machine.node), {
    id: 'node-version',
    area: 'program',
    what: `This runs on Node ${machine?.node}.`,
    follows: 'Mails from older programs are read with wrong letters, and names in them are not found.',
    mend: `Install Node 24.${NODE_24} or later (nodejs.org), or start it by \`npm start\`, which brings its own on Linux.`,
  })
}

export function zoneData({ seen: { machine }, setup, now, operator }: Exam) {
  const year = Number(machine?.zoneData?.slice(0, 4))
  const old = machine !== undefined && (!machine.knowsZone || !(year >= now.getUTCFullYear() - ZONE_DATA_YEARS))
  return found(old, {
    id: 'zone-data',
    area: 'program',
    what: machine?.knowsZone
      ? `Node's time zones are of ${machine.zoneData ?? 'an unknown year'}.`
      : `This Node does not know the time zone ${operator.timeZone}.`,
    follows: 'Boarding times may be said an hour off.',
    mend: `Install a current Node with full ICU (the builds of nodejs.org have it), and ${again({ setup })}.`,
  })
}

export function clockSkew({ seen: { clocks = [] } }: Exam) {
  const worst = [...clocks].sort((one, other) => Math.abs(other.ahead) - Math.abs(one.ahead))[0]
  const minutes = Math.round(Math.abs(worst?.ahead ?? 0) / 60_000)
  return found(worst !== undefined && Math.abs(worst.ahead) > SKEW_MS, {
    id: 'clock-skew',
    area: 'program',
    what: `This machine's clock is ${minutes} minutes ${(worst?.ahead ?? 0) > 0 ? 'ahead of' : 'behind'} ${worst?.service}'s.`,
    follows:
      'From five minutes on every press in Slack and every call to AWS is refused, and links end at the wrong time.',
    mend: 'Set the clock by the network: `sudo timedatectl set-ntp true`.',
  })
}

function isGood(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 24 || (major === 24 && minor >= NODE_24) || (major === 22 && minor >= NODE_22)
}
