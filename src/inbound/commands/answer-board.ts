// `/crew <charter> board preview | send | hold`.
import { mayAs } from '../../domain/role.ts'
import { boardAnswer, boardPreview, boardSent } from '../../views/board-answers.ts'
import { notForYou, saidPlainly } from '../../views/replies.ts'
import { composeBoarding } from '../../workflows/compose-boarding.ts'
import { wordOnMails } from '../../workflows/word-on-mails.ts'
import type { OnCharter } from './asking.ts'

/** As long as the acknowledgement waits for the mail to leave; else what became of it takes its place. */
const PATIENCE_MS = 250

export const onBoard: OnCharter = async ({ world, background, role, slackUser }, charter, rest) => {
  const word = rest.trim().toLowerCase()
  if (word === '' || word === 'preview') {
    const mail = await composeBoarding(world, charter)
    return boardPreview({ operator: world.operator, charter, now: world.clock.business(), mail })
  }
  if (word !== 'send' && word !== 'hold')
    return saidPlainly(`“board ${word}” is nothing I can do. There are: board preview, board send, board hold.`)
  if (!mayAs(role, 'manager')) return notForYou({ word: `board ${word}`, from: 'manager' })

  const { kind, charter: changed, delivered } = await wordOnMails(world, { charterId: charter.id, word, slackUser })
  background.add(delivered, world)
  const answer = boardAnswer(kind, changed)
  if (kind !== 'sending') return answer
  const later = delivered.then((after) => (after ? boardSent(after) : answer)).catch(() => answer)
  return (await Promise.race([later, patience()])) ?? { ...answer, later }
}

function patience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS).unref())
}
