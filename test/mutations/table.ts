// The guards as a page to read: what goes wrong in this field, what keeps it from going wrong here, and which test holds that.
import type { Guard } from './guard.ts'
import { PITFALLS } from './pitfalls.ts'

const HEAD = `# What goes wrong in this field, and what holds here

Each line is a guard in the program. \`npm run mutations\` takes them out one at a time, in a copy: the test beside it fails then, each time.
This page is made from [those guards](../../test/mutations/guards.ts) by their own test (\`npm test -- test/mutations -u\`).
`

export function guardsPage(guards: readonly Guard[]): string {
  const bySubject = Map.groupBy(Object.entries(PITFALLS), ([, [subject]]) => subject)
  const parts = [...bySubject].map(([subject, pitfalls]) => {
    const rows = pitfalls.flatMap(([name, [, what]]) =>
      guards.filter(({ pitfall }) => pitfall === name).map((guard, at) => row(at === 0 ? what : '', guard)),
    )
    return `\n## ${subject}\n\n| goes wrong | holds here | where | held by |\n|---|---|---|---|\n${rows.join('\n')}\n`
  })
  return HEAD + parts.join('')
}

function row(what: string, { rule, file, test }: Guard): string {
  return `| ${what} | ${rule} | [${file.replace(/^src\//, '')}](../../${file}) | [${test.replace(/^test\//, '')}](../../${test}) |`
}
