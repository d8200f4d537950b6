// What a mail may do, and when one may leave.
import type { Guard } from './guard.ts'

const AUTH = 'src/domain/reading/authentication.ts'
const STANDING = 'test/domain/reading/standing.test.ts'
const GATE = 'src/workflows/effects/mail-gate.ts'
const GUESTS = 'test/workflows/guest-mails.test.ts'

export const GUARDING_MAILS: readonly Guard[] = [
  {
    pitfall: 'forged',
    rule: 'Only the receiving side’s own Authentication-Results count',
    file: AUTH,
    cut: 'if (id.trim().split(/\\s+/)[0]?.toLowerCase() !== RECEIVER) {',
    leave: 'if (id === RECEIVER.repeat(2)) {',
    test: STANDING,
  },
  {
    pitfall: 'forged',
    rule: 'dmarc=pass has to be for the domain of the From address',
    file: AUTH,
    cut: 'if (about !== domain) return',
    leave: 'if (about === undefined) return',
    test: STANDING,
  },
  {
    pitfall: 'forged',
    rule: 'A dkim signature counts only where it is aligned',
    file: AUTH,
    cut: "if (!signed.includes('.')) return false",
    leave: 'if (domain.length > 0) return true',
    test: STANDING,
  },
  {
    pitfall: 'forged',
    rule: 'There is exactly one From mailbox',
    file: 'src/domain/reading/standing.ts',
    cut: 'if (mail.from.length !== 1 || fields > 1)',
    leave: 'if (mail.from.length === 0)',
    test: STANDING,
  },
  {
    pitfall: 'robots',
    rule: 'Our own mails are known by our own header',
    file: 'src/domain/reading/automatic.ts',
    cut: "  if (value(OWN_HEADER) !== undefined) return 'our own mail (X-ShipCaptainCrew)'\n",
    leave: '',
    test: STANDING,
  },
  {
    pitfall: 'facts',
    rule: 'A boarding mail leaves only when its facts are set',
    file: GATE,
    cut: '  if (gaps.length > 0) return waiting(world, gaps)\n',
    leave: '',
    test: 'test/workflows/boarding.test.ts',
  },
  {
    pitfall: 'facts',
    rule: 'A boarding mail leaves only when nothing drifts',
    file: GATE,
    cut: '  if (drift.length > 0) {',
    leave: '  if (drift.length > 99) {',
    test: 'test/workflows/boarding.test.ts',
  },
  {
    pitfall: 'links',
    rule: 'Every link of a mail is opened before it leaves',
    file: GATE,
    cut: 'return dead.length > 0 ? waiting(world, dead) : undefined',
    leave: 'return dead.length > 99 ? waiting(world, dead) : undefined',
    test: GUESTS,
  },
  {
    pitfall: 'facts',
    rule: 'What a manager holds does not leave',
    file: GATE,
    cut: '  if (held) return waiting(world, [heldSentence(charter, held)])\n',
    leave: '',
    test: GUESTS,
  },
  {
    pitfall: 'reminders',
    rule: 'What would be said too late is not said',
    file: 'src/domain/guest-mails.ts',
    cut: '  if (msOf(due) + grace < now.getTime()) return false\n',
    leave: '',
    test: 'test/domain/guest-mails.test.ts',
  },
  {
    pitfall: 'addresses',
    rule: 'A link opens only what we signed',
    file: 'src/outbound/links.ts',
    cut: 'if (more.length > 0 || !isSigned(payload, signed)) return undefined',
    leave: 'if (more.length > 0 && !isSigned(payload, signed)) return undefined',
    test: 'test/outbound/links.test.ts',
  },
  {
    pitfall: 'addresses',
    rule: 'A link expires',
    file: 'src/outbound/links.ts',
    cut: '      if (until <= clock.wall()) return undefined\n',
    leave: '',
    test: 'test/outbound/links.test.ts',
  },
]
