// One operator's environment and secret, from a harbor's that knows several.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HarborAddresses } from '../../src/harbor/addresses.ts'
import { localEnv } from '../../src/local-env.ts'

export const SECRET = 'arn:aws:secretsmanager:us-west-2:111122223333:secret:operator'

const IN_SECRET = /SECRET|TOKEN$|ICAL_URL/

export function operatorEnv(harbor: HarborAddresses, id: string, dir: string) {
  const [operator] = harbor.operators.filter((one) => one.id === id)
  if (!operator) throw new Error(`no operator ${id}`)
  const people = join(dir, 'people.json')
  writeFileSync(people, JSON.stringify(operator.people))
  const prefix = `${id.toUpperCase()}_`
  const all = Object.entries({ ...localEnv({ ...harbor, operators: [operator] }), [`${prefix}PEOPLE_FILE`]: people })
  const secret = all.filter(([key]) => key.startsWith(prefix) && IN_SECRET.test(key))
  const env = all.filter(([key]) => !secret.some(([other]) => other === key))
  const bare = secret.map(([key, value]) => [key.slice(prefix.length), value])
  return { env: Object.fromEntries(env), secret: Object.fromEntries(bare), app: operator.app }
}
