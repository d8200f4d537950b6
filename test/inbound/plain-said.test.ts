// What counts as said to the bot, and how Slack's marks become plain text.
import { expect, test } from 'vitest'
import { plainSaid, saidBy } from '../../src/inbound/slack-plain-words.ts'
import { GENE, PEOPLE } from '../fakes/jada.ts'

const SPOKEN = {
  type: 'app_mention',
  user: GENE,
  text: '<@U0BOT> hello',
  channel: 'C0JCHART001',
  ts: '1780000000.000100',
}

test.each([
  ['<@U0JCREW009> swap &lt;A&gt; &amp; B', 'swap <A> & B'],
  [`who is with <@${GENE}>?`, 'who is with Gene Oakes?'],
  [`<@U0JCREW009>, captain: *Gene*`, 'captain: Gene'],
  ['captain: ~Gene~ Marisol', 'captain: Marisol'],
  ['<!channel> see <https://evil.test|the list> or <mailto:a@b.test|a@b.test>', 'see the list or a@b.test'],
  ['2_3_4 and 5*6*7', '2_3_4 and 5*6*7'],
])('%s', (text, plain) => {
  expect(plainSaid(text, PEOPLE)).toBe(plain)
})

test('a bot, an edit, our own words and an empty mention say nothing', () => {
  const said = (but: object) => saidBy({ ...SPOKEN, ...but }, 'T1', PEOPLE)
  expect(said({})).toMatchObject({ user: GENE, text: 'hello', direct: false })
  expect(said({ bot_id: 'B1' })).toBeUndefined()
  expect(said({ subtype: 'message_changed' })).toBeUndefined()
  expect(said({ subtype: 'bot_message' })).toBeUndefined()
  expect(said({ edited: { ts: '1' } })).toBeUndefined()
  expect(said({ user: undefined })).toBeUndefined()
  expect(said({ text: '<@U0BOT>' })).toBeUndefined()
})
