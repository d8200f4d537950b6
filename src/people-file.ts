// The people an owner names in a file, checked before anything starts.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Config } from './config.ts'
import type { Person } from './domain/person.ts'

const PERSON = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  emails: z.array(z.email()).default([]),
  seats: z.array(z.string()).default([]),
  may: z.array(z.enum(['assign', 'approve', 'ashore'])).default([]),
  slackUser: z.string().regex(/^[UW]/).optional(),
  phone: z.string().min(4).max(40).optional(),
  emergency: z.string().min(1).max(200).optional(),
})

/** By operator's id. A file that can't be used stops the start, with the line to mend. */
export function readPeople({ operators }: Pick<Config, 'operators'>): Readonly<Record<string, readonly Person[]>> {
  return Object.fromEntries(
    operators.flatMap(({ operator, peopleFile }) => (peopleFile ? [[operator.id, readFile(peopleFile)] as const] : [])),
  )
}

function readFile(file: string): readonly Person[] {
  const result = z.array(PERSON).safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (result.success) return result.data
  const problems = result.error.issues.map(({ path, message }) => `  - ${path.join('.')}: ${message}`)
  throw new Error(`${file} can't be read as people:\n${problems.join('\n')}`)
}
