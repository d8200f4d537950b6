// A word as phrases are looked up: `I’ll` is `ill`.
import { foldLetters } from '../fold.ts'

export function foldedWord(word: string): string {
  return foldLetters(word).replaceAll("'", '')
}
