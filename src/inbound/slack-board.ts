// `/crew quinn-may-30 board preview | send | hold`.
import type { Charter } from '../domain/charter.ts'
import type { SlackMessage } from '../ports.ts'
import { boardAnswer, boardPreview, boardSent } from '../views/board-answers.ts'
import { saidPlainly } from '../views/replies.ts'
import { composeBoarding } from '../workflows/compose-boarding.ts'
import { wordOnMails } from '../workflows/word-on-mails.ts'
import type { SlackDoor } from './slack-command.ts'

/** As long as Slack's acknowledgement can be kept waiting for the mail to leave. */
const PATIENCE_MS = 1_500

/** Whoever asks may see what guests are written; who may decide on it, the workflow knows. */
export async function onBoard(
  { world, background }: SlackDoor,
  charter: Charter,
  word: string,
  slackUser: string,
): Promise<SlackMessage> {
  if (word === '' || word === 'preview') {
    const mail = await composeBoarding(world, charter)
    return boardPreview({ operator: world.operator, charter, now: world.clock.business(), mail })
  }
  if (word !== 'send' && word !== 'hold')
    return saidPlainly(`“board ${word}” is not a command I know. There are: board preview, board send, board hold.`)

  const { kind, charter: changed, delivered } = await wordOnMails(world, { charterId: charter.id, word, slackUser })
  background.add(delivered, world)
  const after = kind === 'sending' ? await Promise.race([delivered.catch(() => undefined), patience()]) : undefined
  return after ? boardSent(after) : boardAnswer(kind, changed)
}

function patience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS).unref())
}
