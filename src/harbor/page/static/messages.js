// One message of a conversation, with its replies.
import { interact } from './acting.js'
import { blocks } from './blocks.js'
import { el } from './dom.js'
import { mrkdwn } from './mrkdwn.js'
import { state, when } from './state.js'

export function drawMessage(message) {
  const { names } = state.operator
  const name = names[message.user] ?? (message.user === 'USLACKBOT' ? 'Slackbot' : message.user)
  const body =
    message.blocks?.length > 0
      ? blocks(message.blocks, messageSurface(message))
      : el('p', {}, mrkdwn(message.text, names))
  return el(
    'article',
    { class: message.is_ephemeral ? 'message ephemeral' : 'message' },
    el(
      'span',
      { class: message.bot_id ? 'face app' : 'face', 'aria-hidden': 'true', data: { hue: hueOf(name) } },
      message.bot_id ? '⚓' : initials(name),
    ),
    el(
      'div',
      { class: 'said' },
      message.is_ephemeral ? el('p', { class: 'only' }, 'Only visible to you') : '',
      el(
        'p',
        { class: 'by' },
        el('strong', {}, name),
        message.bot_id ? el('span', { class: 'badge' }, 'App') : '',
        el('time', {}, when(Number(message.ts) * 1000, 'short')),
        message.edited ? el('span', {}, '(edited)') : '',
      ),
      body,
      reactions(message.reactions ?? []),
      replies(message.replies ?? [], !message.bot_id),
    ),
  )
}

function reactions(list) {
  return list.length > 0
    ? el(
        'p',
        { class: 'reactions' },
        list.map(({ name, count }) => el('span', {}, mrkdwn(`:${name}:`), ` ${count}`)),
      )
    : ''
}

/** `isAnswer`: somebody said something and waits for it. */
function replies(list, isAnswer = false) {
  if (list.length === 0) return ''
  const words = list.length === 1 ? '1 reply' : `${list.length} replies`
  return el(
    'details',
    { class: 'thread', open: isAnswer },
    el('summary', {}, words),
    list.map((reply) => drawMessage(reply)),
  )
}

function messageSurface(message) {
  const { channel } = state
  const act = (block) => (element, choice) =>
    interact('press', { actionId: element.action_id, blockId: block.block_id, choice, channel, ts: message.ts })
  return { names: state.operator.names, act }
}

function initials(name) {
  return name
    .split(' ')
    .map(([letter]) => letter)
    .slice(0, 2)
    .join('')
}

function hueOf(name) {
  return [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % 6
}
