// Two charters on one day, told apart by the hour at which they begin.
import { expect, test } from 'vitest'
import { said } from './gulf.ts'

test.each([
  ['the 10am on saturday has ruth driving', 'sorrel-aug-14 assign captain ruth confirmed'],
  ['Saturday 10:00 - Captain Ruth', 'sorrel-aug-14 assign captain ruth confirmed'],
  ['Captain for the 10am Saturday: Ruth', 'sorrel-aug-14 assign captain ruth confirmed'],
  ['Ruth drives the 10 am on Saturday.', 'sorrel-aug-14 assign captain ruth confirmed'],
  ['the 5:30 Saturday needs Maeve as host', 'quigley-aug-14 assign host maeve confirmed'],
  ['Saturday’s 5:30 boat: Otto captain', 'quigley-aug-14 assign captain otto confirmed'],
  ['Maeve hosts the 5:30pm sail on Saturday.', 'quigley-aug-14 assign host maeve confirmed'],
])('%s', (text, expected) => {
  expect(said(text)).toEqual([expected])
})

test.each([
  ['an hour of neither', 'Saturday 9:00 - Captain Ruth'],
  ['when people board', 'Saturday: board at 9:30, Ruth captain'],
  ['when they meet', 'Meet me Saturday at 10:00, Ruth is captain then'],
])('%s tells nothing: %s', (_, text) => {
  expect(said(text).filter((line) => /^(?:sorrel|quigley)/.test(line))).toEqual([])
})
