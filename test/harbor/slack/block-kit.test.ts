// Block Kit's limits: what just fits, and what is one too long.
import { describe, expect, test } from 'vitest'
import { messageProblems, viewProblems } from '../../../src/harbor/slack/block-kit/surfaces.ts'

const plain = (text: string) => ({ type: 'plain_text', text })
const option = (value: string, text = value) => ({ text: plain(text), value })
const options = (count: number) => Array.from({ length: count }, (_, index) => option(`v${index}`))
const x = (length: number) => 'x'.repeat(length)
const actions = (...elements: unknown[]) => ({ type: 'actions', elements })
const button = (extra: object = {}) => ({ type: 'button', action_id: 'go', text: plain('Go'), ...extra })
const section = (extra: object) => ({ type: 'section', text: plain('s'), ...extra })
const input = (element: object, extra: object = {}) => ({ type: 'input', label: plain('Label'), element, ...extra })
const modal = (extra: object = {}) => ({ type: 'modal', title: plain('Title'), blocks: [], ...extra })

describe('in a message', () => {
  test.each([
    ['a section of 3,000 characters', section({ text: plain(x(3000)) })],
    ['ten fields of 2,000', { type: 'section', fields: Array(10).fill(plain(x(2000))) }],
    ['a header of 150', { type: 'header', text: plain(x(150)) }],
    ['a button with all it may have', actions(button({ text: plain(x(75)), value: x(2000), style: 'danger' }))],
    ['25 buttons', actions(...Array.from({ length: 25 }, (_, n) => button({ action_id: `b${n}` })))],
    ['ten context elements', { type: 'context', elements: Array(10).fill(plain('c')) }],
    ['a select of 100 options', section({ accessory: { type: 'static_select', options: options(100) } })],
    ['an option of 75 with a value of 150', actions({ type: 'overflow', options: [option(x(150), x(75))] })],
    [
      'every kind of picker',
      actions(
        { type: 'datepicker', action_id: 'd', initial_date: '2026-05-30' },
        { type: 'timepicker', action_id: 't', initial_time: '15:00' },
        { type: 'users_select', action_id: 'u', initial_user: 'U0JSAM0001' },
        { type: 'radio_buttons', action_id: 'r', options: options(10) },
        { type: 'checkboxes', action_id: 'c', options: options(10) },
      ),
    ],
    ['an image with its alternative', { type: 'image', image_url: 'https://x.test/a.png', alt_text: 'The boat' }],
    [
      'a confirmation',
      actions(
        button({ confirm: { title: plain(x(100)), text: plain(x(300)), confirm: plain(x(30)), deny: plain(x(30)) } }),
      ),
    ],
  ])('%s passes', (_, block) => {
    expect(messageProblems([block])).toEqual([])
  })

  test.each([
    [
      'an empty section text',
      section({ text: plain('') }),
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a section with nothing in it',
      { type: 'section' },
      'must define either `text` or `fields` [json-pointer:/blocks/0]',
    ],
    [
      'eleven fields',
      section({ fields: Array(11).fill(plain('f')) }),
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    [
      'a field of 2,001',
      section({ fields: [plain(x(2001))] }),
      'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
    ],
    [
      'a header in mrkdwn',
      { type: 'header', text: { type: 'mrkdwn', text: 'h' } },
      'must be one of plain_text [json-pointer:/blocks/0/text/type]',
    ],
    [
      'a header of 151',
      { type: 'header', text: plain(x(151)) },
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a button text of 76',
      actions(button({ text: plain(x(76)) })),
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'a button value of 2,001',
      actions(button({ value: x(2001) })),
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      'a button value that is a number',
      actions(button({ value: 1 })),
      'must provide a string [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      'a button style of its own',
      actions(button({ style: 'green' })),
      'must be one of primary, danger [json-pointer:/blocks/0/elements/0/style]',
    ],
    [
      'a button url that is none',
      actions(button({ url: 'quinn' })),
      'must be a valid url [json-pointer:/blocks/0/elements/0/url]',
    ],
    [
      'a field that buttons lack',
      actions(button({ color: 'red' })),
      'invalid additional property: color [json-pointer:/blocks/0/elements/0]',
    ],
    ['no elements', actions(), 'no fewer than 1 items allowed [json-pointer:/blocks/0/elements]'],
    [
      '26 buttons',
      actions(...Array.from({ length: 26 }, (_, n) => button({ action_id: `b${n}` }))),
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'two actions of one id',
      actions(button(), button()),
      '`action_id` go already exists in this block [json-pointer:/blocks/0]',
    ],
    [
      'eleven context elements',
      { type: 'context', elements: Array(11).fill(plain('c')) },
      'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'a button in a context',
      { type: 'context', elements: [button()] },
      'unsupported type: button [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      '101 options',
      section({ accessory: { type: 'static_select', options: options(101) } }),
      'no more than 100 items allowed [json-pointer:/blocks/0/accessory/options]',
    ],
    [
      'a select without options',
      section({ accessory: { type: 'static_select' } }),
      'must define either `options` or `option_groups` [json-pointer:/blocks/0/accessory]',
    ],
    [
      'an external select',
      section({ accessory: { type: 'external_select' } }),
      'unsupported type: external_select [json-pointer:/blocks/0/accessory/type]',
    ],
    [
      'eleven radio buttons',
      actions({ type: 'radio_buttons', options: options(11) }),
      'no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'a date in words',
      actions({ type: 'datepicker', initial_date: 'May 30' }),
      'must be a date, YYYY-MM-DD [json-pointer:/blocks/0/elements/0/initial_date]',
    ],
    [
      'an image without its alternative',
      { type: 'image', image_url: 'https://x.test/a.png' },
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    [
      'a confirmation title of 101',
      actions(button({ confirm: { title: plain(x(101)), text: plain('t'), confirm: plain('y'), deny: plain('n') } })),
      'must be less than 101 characters [json-pointer:/blocks/0/elements/0/confirm/title/text]',
    ],
    ['an unknown block', { type: 'banner' }, 'unsupported type: banner [json-pointer:/blocks/0/type]'],
    ['a block that is text', 'hello', 'must provide an object [json-pointer:/blocks/0]'],
    [
      'a block id of 256',
      { type: 'divider', block_id: x(256) },
      'must be less than 256 characters [json-pointer:/blocks/0/block_id]',
    ],
  ])('%s is refused', (_, block, problem) => {
    expect(messageProblems([block])).toEqual([problem])
  })

  test('50 blocks pass, 51 do not', () => {
    const dividers = (count: number) => Array(count).fill({ type: 'divider' })
    expect(messageProblems(dividers(50))).toEqual([])
    expect(messageProblems(dividers(51))).toEqual(['no more than 50 items allowed [json-pointer:/blocks]'])
  })

  test('block ids are unique', () => {
    const divider = { type: 'divider', block_id: 'twice' }
    expect(messageProblems([divider, divider])).toEqual(['`block_id` twice already exists [json-pointer:/blocks]'])
  })
})

describe('in a view', () => {
  test('a modal of 100 blocks with everything at its limit passes', () => {
    const full = modal({
      title: plain(x(24)),
      submit: plain(x(24)),
      close: plain(x(24)),
      callback_id: x(255),
      private_metadata: x(3000),
      blocks: [
        input({ type: 'plain_text_input', max_length: 3000 }, { label: plain(x(2000)) }),
        ...Array(99).fill({ type: 'divider' }),
      ],
    })
    expect(viewProblems(full)).toEqual([])
  })

  test.each([
    [
      'a title of 25',
      modal({ title: plain(x(25)) }),
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    [
      'a submit of 25',
      modal({ submit: plain(x(25)) }),
      'must be less than 25 characters [json-pointer:/view/submit/text]',
    ],
    [
      'a callback id of 256',
      modal({ callback_id: x(256) }),
      'must be less than 256 characters [json-pointer:/view/callback_id]',
    ],
    [
      'private metadata of 3,001',
      modal({ private_metadata: x(3001) }),
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      '101 blocks',
      modal({ blocks: Array(101).fill({ type: 'divider' }) }),
      'no more than 100 items allowed [json-pointer:/view/blocks]',
    ],
    ['no title', { type: 'modal', blocks: [] }, 'missing required field: title [json-pointer:/view]'],
    [
      'an input without submit',
      modal({ blocks: [input({ type: 'plain_text_input' })] }),
      'missing required field: submit [json-pointer:/view]',
    ],
    [
      'an input holding a button',
      modal({ submit: plain('s'), blocks: [input(button())] }),
      'unsupported type: button [json-pointer:/view/blocks/0/element/type]',
    ],
    [
      'a Home tab with a title',
      { type: 'home', title: plain('t'), blocks: [] },
      'invalid additional property: title [json-pointer:/view]',
    ],
  ])('%s is refused', (_, view, problem) => {
    expect(viewProblems(view)).toEqual([problem])
  })
})
