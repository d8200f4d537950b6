// The program's processes: started again after a crash, and two at a time while a new version is brought out.
import { MINUTE, SECOND } from '../fakes/clock.ts'
import { type Running, run } from './one-process.ts'
import type { Stage } from './stage.ts'

export interface Program {
  readonly wake: () => void
  readonly lookAround: () => void
  /** Another process beside the one that runs, which is stopped after a while. */
  readonly renew: () => void
  /** Whoever runs it sees that a process has died, and starts another. */
  readonly supervise: () => void
  /** What pays and looks now. */
  readonly running: () => readonly Running[]
}

export function startProgram(stage: Stage): Program {
  const { fake, time, dice } = stage
  let up: readonly Running[] = []
  begin(run(fake.world(), stage))
  return {
    wake: () => up.forEach(({ wake }) => void wake()),
    lookAround: () => up.forEach(({ lookAround }) => void lookAround()),
    renew,
    supervise: () => up.forEach((one) => void (one.process.isDead() && one.stop())),
    running: () => up,
  }

  function begin(one: Running): void {
    up = [...up, one]
    void one.ended.then(() => ended(one))
  }

  async function ended(one: Running): Promise<void> {
    up = up.filter((other) => other !== one)
    if (up.length > 0) return
    await time.sleep(dice.between(SECOND, 20 * SECOND))
    if (up.length === 0) begin(run(fake.restart(), stage))
  }

  function renew(): void {
    const before = up
    begin(run(fake.restart(), stage))
    time.at(time.now() + dice.between(SECOND, 5 * MINUTE), () => before.forEach(({ stop }) => void stop()))
  }
}
