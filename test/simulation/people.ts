// Managers, a captain and whoever edits the calendar: they press what stands in Slack, again when nothing came of it.
import { answerCommand } from '../../src/inbound/commands/answer-command.ts'
import type { SlackDoor } from '../../src/inbound/commands/asking.ts'
import { BUTTONS } from '../../src/inbound/slack-buttons.ts'
import { actionOf, idsIn } from '../../src/views/slack-buttons.ts'
import { type Judge, judgeProposal } from '../../src/workflows/judge-proposal.ts'
import { buttonOn } from '../fakes/acting.ts'
import type { Standing } from '../fakes/chat.ts'
import { MINUTE, SECOND } from '../fakes/clock.ts'
import type { AppProcess } from '../fakes/world.ts'
import { defectIn } from './defect.ts'
import type { Stage } from './stage.ts'

export interface People {
  /** Types a command until it was heard; `sure`: says yes to what it shows first. */
  readonly type: (slackUser: string, text: string, sure?: () => number) => Promise<void>
  /** Presses a button until it is gone, or until it stays though it was heard. */
  readonly press: (slackUser: string, action: string, card: () => Standing | undefined) => Promise<void>
  /** As `press` on Approve, and what a modal does. */
  readonly judge: (slackUser: string, judge: Judge, card: () => Standing | undefined) => Promise<void>
  /** Somebody does something by another way. */
  readonly act: () => void
  /** Of everybody's last act, in virtual time. */
  readonly lastAct: () => number
  readonly unanswered: () => readonly string[]
}

const TRIES = 400
const AGAIN = [5 * SECOND, 2 * MINUTE] as const
/** Whoever was not heard for a while looks again less often. */
const PATIENT = 5 * MINUTE

export function people(stage: Stage): People {
  const { fake, time } = stage
  const dice = stage.dice.apart('people')
  const open = new Set<string>()
  let acts = 0
  let last = 0
  return { type, press, judge, act, lastAct: () => last, unanswered: () => [...open] }

  function type(slackUser: string, text: string, sure?: () => number): Promise<void> {
    const act = `typed-${++acts}`
    return insist(`${slackUser} types ${text}`, async (process) => {
      await answerCommand(doorOf(process), { text, slackUser, act, sure: sure?.() })
      return true
    })
  }

  function press(slackUser: string, action: string, card: () => Standing | undefined): Promise<void> {
    return insist(`${slackUser} presses ${action}`, async (process) => {
      const on = card()
      if (!on) return false
      const value = buttonOn(fake, { action, on })
      if (value === undefined) return true
      const act = `press-${++acts}`
      const delivery = () =>
        BUTTONS[actionOf(action)]?.(doorOf(process), { ids: idsIn(value), slackUser, act, isAside: false, tell })
      if (dice.happens(0.1)) late(process, delivery)
      await Promise.all(Array.from({ length: dice.happens(0.2) ? 2 : 1 }, delivery))
      return false
    })
  }

  /** Slack delivers the same press again, behind others. */
  function late(process: AppProcess, delivery: () => Promise<unknown> | undefined): void {
    time.at(time.now() + dice.between(SECOND, 5 * MINUTE), () => {
      const delivered = process.isDead() ? undefined : delivery()
      if (delivered) background(process).add(delivered, process)
    })
  }

  function judge(slackUser: string, how: Judge, card: () => Standing | undefined): Promise<void> {
    return insist(`${slackUser} judges`, async (process) => {
      const on = card()
      if (!on) return false
      const value = buttonOn(fake, { action: 'approve', on })
      if (value === undefined) return true
      const [charterId = '', proposalId = '', seen = ''] = idsIn(value)
      const click = { charterId, proposalId, seen: Number(seen), slackUser }
      const { delivered } = await judgeProposal(process, click, how)
      void background(process).add(delivered, process)
      return false
    })
  }

  function act(): void {
    last = time.now()
  }

  /** Tries until it has nothing left to do; each try gets an answer, or the process dies of it. */
  async function insist(name: string, attempt: (process: AppProcess) => Promise<boolean>): Promise<void> {
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const process = fake.world()
      const answer = `${name}, try ${tries}`
      open.add(answer)
      act()
      const done = await attempt(process).catch((error: unknown) => {
        const defect = defectIn(process, error)
        if (defect) stage.broken(`${answer}: ${defect}`)
        return false
      })
      open.delete(answer)
      if (done) return
      await time.sleep(tries < 10 ? dice.between(...AGAIN) : PATIENT)
    }
  }

  function doorOf(process: AppProcess): SlackDoor {
    return { world: process, background: background(process) }
  }

  function background(process: AppProcess): SlackDoor['background'] {
    return {
      add: (work) =>
        void work.catch((error: unknown) => {
          const defect = defectIn(process, error)
          if (defect) stage.broken(`behind a click: ${defect}`)
        }),
      settled: async () => {},
    }
  }
}

async function tell(): Promise<void> {}
