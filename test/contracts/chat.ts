// What the chat promises: posts are found by their keys, and updated in place.
import { expect, test } from 'vitest'
import type { SlackMessage } from '../../src/ports/chat.ts'
import { failed } from './failed.ts'
import { lately, type Place } from './place.ts'

export function chatContract(place: () => Place): void {
  test.for(['the channel', 'a person'])(
    'a post to %s is found by its key, and updated in place',
    async (whom, context) => {
      const { one, two, mark, colleague } = place()
      const to = whom === 'a person' ? colleague : one.operator.channel
      if (!to) return context.skip('CONTRACTS_SLACK_USER is missing: nobody is written to directly')
      const key = `${mark}/${to}`
      const since = lately(place())
      expect(await one.chat.find(to, key, since)).toBeUndefined()
      const posted = await one.chat.post(to, message('first'), key)
      expect(await two.chat.find(to, key, since)).toEqual(posted)
      await two.chat.update(posted, message('second'), key)
      expect(await one.chat.find(to, key, since)).toEqual(posted)
      expect(await one.chat.find(to, `${key}/other`, since)).toBeUndefined()
    },
  )

  test('a message below another is found below it, and not in the channel', async () => {
    const { one, mark } = place()
    const { channel } = one.operator
    const since = lately(place())
    const above = await one.chat.post(channel, message('above'), `${mark}/above`)
    const below = await one.chat.post(channel, message('below'), `${mark}/below`, above)
    expect(await one.chat.find(channel, `${mark}/below`, since, above)).toEqual(below)
    expect(await one.chat.find(channel, `${mark}/below`, since)).toBeUndefined()
  })

  test('an update of a message that isn’t there is not done, and a person has to see to it', async () => {
    const { one } = place()
    const update = one.chat.update({ channel: one.operator.channel, ts: '1111111111.000100' }, message('x'), 'k')
    expect(await failed(update)).toMatchObject({ outcome: 'not-done', retry: 'never', code: 'message_not_found' })
  })
}

function message(text: string): SlackMessage {
  return { text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] }
}
