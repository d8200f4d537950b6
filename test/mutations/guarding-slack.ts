// What Slack's ways make go wrong.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: guards are stretches of the program’s text
import type { Guard } from './guard.ts'

const SLACK = 'src/outbound/slack.ts'
const BLOCKS = 'src/views/slack-blocks.ts'
const OPENING = 'src/inbound/slack-opening.ts'
const SLOW = 'test/inbound/slow-slack.test.ts'

export const GUARDING_SLACK: readonly Guard[] = [
  {
    pitfall: 'late-work',
    rule: 'A press is answered before its window is filled',
    file: OPENING,
    cut: '  await opening.ack()\n}',
    leave: '  await opened.catch(() => undefined)\n  await opening.ack()\n}',
    test: SLOW,
  },
  {
    pitfall: 'late-work',
    rule: 'On Lambda, what takes longer waits in the queue and not behind the answer',
    file: 'src/inbound/lambda/slack.ts',
    cut: '    background.add(putOffIn(request) ? work() : later.put(answered), world)',
    leave: '    background.add(work(), world)',
    test: 'test/stories/lambda.test.ts',
  },
  {
    pitfall: 'deliveries',
    rule: 'What was said once is heard once, however often Slack delivers it',
    file: 'src/workflows/hear-words.ts',
    cut: 'newMail({ said,',
    leave: 'newMail({ said: { ...said, ts: `${said.ts}${Math.random()}` },',
    test: 'test/workflows/plain-words.test.ts',
  },
  {
    pitfall: 'edge',
    rule: 'A body is bytes of UTF-8, whatever API Gateway made of it',
    file: 'src/inbound/lambda/api-event.ts',
    cut: "isBase64Encoded ? 'base64' : 'utf8'",
    leave: "isBase64Encoded ? 'base64' : 'latin1'",
    test: 'test/stories/lambda.test.ts',
  },
  {
    pitfall: 'rate-limits',
    rule: 'A refusal for too many calls comes back at once, with when to try again',
    file: SLACK,
    cut: '    rejectRateLimitedCalls: true,\n',
    leave: '    rejectRateLimitedCalls: false,\n',
    test: 'test/contracts/wire-faults.test.ts',
  },
  {
    pitfall: 'rate-limits',
    rule: 'Slack’s client does not repeat a call by itself',
    file: SLACK,
    cut: 'retryConfig: { retries: 0 }',
    leave: 'retryConfig: { retries: 2, minTimeout: 1 }',
    test: 'test/contracts/wire-faults.test.ts',
  },
  {
    pitfall: 'limits',
    rule: 'What does not fit a message is carried over into its thread',
    file: BLOCKS,
    cut: 'thread: continued(text, over) }',
    leave: 'thread: [] }',
    test: 'test/views/limits.test.ts',
  },
  {
    pitfall: 'triggers',
    rule: 'A window opens before anything is read',
    file: OPENING,
    cut: '  const opened = opening.client.views.open(',
    leave: '  await world.charters.between("", "")\n  const opened = opening.client.views.open(',
    test: SLOW,
  },
]
