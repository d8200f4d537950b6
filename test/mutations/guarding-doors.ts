// What comes in from outside, and how text from there is shown.
import type { Guard } from './guard.ts'

const WORDS = 'test/views/hostile-words.test.ts'

export const GUARDING_DOORS: readonly Guard[] = [
  {
    rule: 'Text from outside is escaped in Slack',
    file: 'src/views/slack-text.ts',
    cut: ".replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')\n}\n\n/** At the",
    leave: ".replaceAll('&', '&amp;')\n}\n\n/** At the",
    test: WORDS,
  },
  {
    rule: 'Angle brackets of plain_text become look-alikes',
    file: 'src/views/slack-text.ts',
    cut: ".replaceAll('<', '‹').replaceAll('>', '›') || '–'",
    leave: " || '–'",
    test: WORDS,
  },
  {
    rule: 'What turns the direction of writing is taken out',
    file: 'src/views/plain-text.ts',
    cut: "    .replace(/[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]/g, '')\n",
    leave: '',
    test: 'test/views/plain-text.test.ts',
  },
  {
    rule: 'A formula in an export is text',
    file: 'src/views/csv.ts',
    cut: '[=+\\-@|%＝＋－＠]/u.test(line)',
    leave: '[＝＋－＠]/u.test(line)',
    test: 'test/views/csv.test.ts',
  },
  {
    rule: 'A Slack request is signed with that operator’s secret',
    file: 'src/inbound/slack-http.ts',
    cut: 'if (!door || !isSigned(door, raw, request)) {',
    leave: 'if (!door) {',
    test: 'test/stories/bad-input.test.ts',
  },
  {
    rule: 'A timestamp more than five minutes off, either way, is refused',
    file: 'src/inbound/slack-http.ts',
    cut: 'Math.abs(Date.now() - timestamp * 1_000) > SKEW_MS',
    leave: 'timestamp < 0',
    test: 'test/inbound/slack-http.test.ts',
  },
  {
    rule: 'A push is believed only in the name of the one account that may send it',
    file: 'src/inbound/google-token.ts',
    cut: "verified === true && email === account ? 'genuine' : 'forged'",
    leave: "verified === true ? 'genuine' : 'forged'",
    test: 'test/inbound/google-push.test.ts',
  },
  {
    rule: 'A picture is known by its own bytes',
    file: 'src/domain/photo/magic.ts',
    cut: "return head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP' ? 'image/webp' : undefined",
    leave: "return 'image/webp'",
    test: 'test/stories/photos.test.ts',
  },
  {
    rule: 'A script in a picture is refused',
    file: 'src/domain/photo/magic.ts',
    cut: "return ACTIVE.test(all) || all.slice(-ARCHIVE_END).includes('PK\\x05\\x06')",
    leave: "return all.slice(-ARCHIVE_END).includes('PK\\x05\\x06')",
    test: 'test/domain/photo/codes.test.ts',
  },
  {
    rule: 'A code of a waiver that was voided opens nothing',
    file: 'src/domain/photo/codes.ts',
    cut: '    .filter(({ voided }) => !voided)\n',
    leave: '',
    test: 'test/domain/photo/codes.test.ts',
  },
  {
    rule: 'A birth date decides who is a child, whatever age was typed',
    file: 'src/domain/waiver/age.ts',
    cut: 'birthDate === undefined ? (age ?? 0) < OF_AGE',
    leave: 'birthDate === undefined || age !== undefined ? (age ?? 0) < OF_AGE',
    test: 'test/domain/waiver/signing.test.ts',
  },
  {
    rule: 'A waiver counts once, however often it is told',
    file: 'src/domain/waiver/register.ts',
    cut: '  if (chain.some((link) => link.waiver === waiver.id)) return charter\n',
    leave: '',
    test: 'test/proofs/guests-and-crew.test.ts',
  },
  {
    rule: 'The same key with other content is an error',
    file: 'src/workflows/sign-waiver.ts',
    cut: "  if (changed.item.content !== waiver.content) return { kind: 'other-content' }\n",
    leave: '',
    test: 'test/workflows/waivers.test.ts',
  },
]
