// How what was mended takes hold: a program is started again, functions are deployed, and try by themselves each minute.
import type { Exam } from './exam.ts'

type Asked = Pick<Exam, 'setup' | 'operator'>

/** After "set KEY …, and". */
export function again({ setup: { runsAs } }: Pick<Asked, 'setup'>): string {
  return runsAs === 'program' ? 'start the program again' : 'run `npx crew deploy`'
}

/** For work that stands still. `then` is what starting it does. */
export function startAgain({ setup: { runsAs, region }, operator }: Asked, then: string): string {
  if (runsAs === 'program') return `Start the program again${then}`
  const log = `aws logs tail /aws/lambda/crew-${operator.id}-deliver --since 1h --region ${region}`
  return `The deliverer tries again each minute; \`${log}\` says what keeps it.`
}
