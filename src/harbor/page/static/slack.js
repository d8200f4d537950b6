// The Slack panel: conversations, messages with working buttons, the Home tab, and the box to type in.
import { interact, who } from './acting.js'
import { look, tell } from './api.js'
import { blocks } from './blocks.js'
import { attempt, byId, el, fill } from './dom.js'
import { valuesIn } from './elements.js'
import { drawMessage } from './messages.js'
import { showModal } from './modal.js'
import { become, direct, state } from './state.js'

/** The newest ts that was looked at, by user and conversation. */
const seen = new Map()
/** Users with something new in their direct messages. */
const waiting = new Set()
let drawn = ''

export function openSlack() {
  byId('you').addEventListener('change', (event) => {
    become(event.target.value)
    refreshSlack()
  })
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault()
    const typed = byId('typed').value.trim()
    if (typed !== '') attempt(() => send(typed))
  })
}

/** After a switch of operator. */
export function resetSlack() {
  waiting.clear()
  drawPeople()
  drawHints()
}

/** A message came to somebody's direct messages. */
export function notice({ channel = '' }) {
  const user = state.operator.users.find(({ id }) => direct(id) === channel)
  if (!user || user.id === state.user.id) return
  waiting.add(user.id)
  drawPeople()
}

export async function refreshSlack() {
  const { operator, user, channel } = state
  const view = await look('view/slack', { operator: operator.id, user: user.id, channel })
  if (operator !== state.operator || user !== state.user || channel !== state.channel) return
  if (waiting.delete(user.id)) drawPeople()
  const shown = view.channels.find(({ id }) => id === view.channel)
  if (!state.home) seen.set(`${user.id} ${shown.id}`, shown.latest)
  drawConversations(view.channels)
  if (state.home) drawHome(view.home)
  else drawFlow(view.messages)
  showModal(view.modal)
}

function drawPeople() {
  const { users } = state.operator
  fill(
    byId('you'),
    users.map(({ id, name, role }) => {
      const label = `${name} · ${role}${waiting.has(id) ? ' ● new' : ''}`
      return el('option', { value: id, selected: id === state.user.id }, label)
    }),
  )
}

function drawHints() {
  const { charter } = state.operator
  const hints = ['/crew', `/crew ${charter}`, `/crew ${charter} why captain`, '@Crew who is on Saturday?', '/crew help']
  fill(
    byId('hints'),
    hints.map((typed) => el('button', { type: 'button', on: { click: () => attempt(() => send(typed)) } }, typed)),
  )
}

function drawConversations(channels) {
  const open = (channelNow, home) => () => {
    state.channel = channelNow()
    state.home = home
    drawn = ''
    if (home) attempt(() => tell('slack/home', who()))
    refreshSlack()
  }
  const tab = (label, isOpen, isNew, go) =>
    el(
      'button',
      { type: 'button', 'aria-current': isOpen ? 'true' : undefined, on: { click: go } },
      label,
      isNew ? el('span', { class: 'dot', role: 'img', 'aria-label': 'unread' }) : '',
    )
  const tabs = channels.map(({ id, kind, name, latest }) => {
    const isOpen = !state.home && id === state.channel
    const isNew = latest > (seen.get(`${state.user.id} ${id}`) ?? '')
    // Who looks may have changed since this was drawn.
    const channelNow = () => (kind === 'im' ? direct(state.user.id) : id)
    return tab(kind === 'im' ? 'Crew · direct' : `# ${name}`, isOpen, isNew && !isOpen, open(channelNow, false))
  })
  fill(
    byId('conversations'),
    tabs,
    tab(
      'Home',
      state.home,
      false,
      open(() => state.operator.channel, true),
    ),
  )
}

function drawFlow(messages) {
  const flow = byId('flow')
  const now = JSON.stringify([state.user.id, state.channel, messages])
  if (now === drawn) return
  drawn = now
  const atEnd = flow.scrollHeight - flow.scrollTop - flow.clientHeight < 80
  const last = flow.dataset.last
  fill(flow, messages.length > 0 ? messages.map((message) => drawMessage(message)) : nothingYet())
  flow.dataset.last = messages.at(-1)?.ts ?? ''
  if (atEnd || last !== flow.dataset.last) showLast(flow)
}

/** The newest message from its first line. */
function showLast(flow) {
  const last = flow.lastElementChild
  if (last) flow.scrollTop = last.offsetTop + last.offsetHeight > flow.clientHeight ? last.offsetTop - 8 : 0
}

function nothingYet() {
  const words =
    state.channel === state.operator.channel
      ? 'Quiet so far. Drop a mail into the inbox, or type /crew below.'
      : `Nothing here yet. What concerns ${state.user.name} comes here.`
  return el('p', { class: 'empty' }, words)
}

function drawHome(home) {
  drawn = ''
  const flow = byId('flow')
  const act = (block) => (element, choice) =>
    interact('press', {
      actionId: element.action_id,
      blockId: block.block_id,
      choice,
      viewId: home.id,
      values: valuesIn(flow),
    })
  const surface = { names: state.operator.names, act, state: home?.state?.values, isView: true }
  fill(
    flow,
    home
      ? el('div', { class: 'home' }, blocks(home.blocks, surface))
      : el('p', { class: 'empty' }, 'The app has not drawn a Home tab for you yet.'),
  )
  flow.scrollTop = 0
}

async function send(typed) {
  const { channel } = state
  state.home = false
  byId('typed').value = ''
  if (typed.startsWith('/')) await interact('command', { channel, typed })
  else await tell('slack/say', { ...who(), channel, text: mentioning(typed) })
  refreshSlack()
}

/** "@Crew" and "@Gene Oakes" as Slack's own box makes mentions of them. */
function mentioning(typed) {
  const people = Object.entries(state.operator.names).sort(([, a], [, b]) => b.length - a.length)
  return people.reduce(
    (text, [id, name]) =>
      text.replace(new RegExp(`@${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'gi'), `<@${id}>`),
    typed,
  )
}
