// A question that a phone sends without its mark, and who is not known yet.
import { expect, it } from 'vitest'
import { said } from './gulf.ts'

it.each([
  'who is captain for thackeray is it otto',
  'is otto captain on baxter',
  'does lena have first on baxter',
  'is maeve hosting baxter or charo',
  'should abel be first on baxter',
  "i talked to otto and he can't do baxter so i don't know who's going to drive",
  'Ruth will tell you who hosts Sorrel.',
])('nobody gets a seat: %s', (text) => expect(said(text).filter((line) => line.includes('assign'))).toEqual([]))

it.each([
  'Otto, who drives Baxter, needs the keys.',
  'Did you hear? Otto is captain on Baxter.',
  'We asked Otto, who will captain Baxter.',
])('told: %s', (text) => expect(said(text)).toEqual(['baxter-aug-15 assign captain otto confirmed']))
