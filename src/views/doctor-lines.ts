// Doctor's list as it is read in a terminal: what is wrong, what follows, what mends it.
import type { Checkup } from '../domain/doctor/exam.ts'
import { counted } from './plain-text.ts'

export function doctorLines(brand: string, checkup: Checkup): readonly string[] {
  return [
    doctorTitle(brand, checkup),
    ...checkup.findings.flatMap(({ what, follows, mend }) => ['', `  ${what}`, `    ${follows}`, `    Mend: ${mend}`]),
    ...checkup.questions.flatMap(({ text }) => ['', `  For you to answer: ${text}`]),
  ]
}

export function doctorTitle(brand: string, { findings }: Checkup): string {
  return findings.length === 0 ? `${brand}: all is well.` : `${brand}: ${counted(findings.length, 'finding')}.`
}
