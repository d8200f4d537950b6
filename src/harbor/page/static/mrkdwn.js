// Slack's mrkdwn as DOM nodes: bold, italic, struck, code, quotes, lists as they are, links, mentions, emoji.
import { el } from './dom.js'

const INLINE =
  /`([^`\n]+)`|<([^<>\n]+)>|(?<![\w*])\*(\S(?:[^*\n]*\S)?)\*(?![\w*])|(?<![\w_])_(\S(?:[^_\n]*\S)?)_(?![\w_])|(?<![\w~])~(\S(?:[^~\n]*\S)?)~(?![\w~])|:([a-z0-9_+-]+):/g

const EMOJI = {
  anchor: '⚓',
  sailboat: '⛵',
  boat: '⛵',
  white_check_mark: '✅',
  heavy_check_mark: '✔️',
  warning: '⚠️',
  x: '❌',
  question: '❓',
  hourglass: '⏳',
  hourglass_flowing_sand: '⏳',
  eyes: '👀',
  calendar: '📅',
  email: '✉️',
  wave: '👋',
  no_entry: '⛔',
  red_circle: '🔴',
  large_green_circle: '🟢',
  large_yellow_circle: '🟡',
  sunny: '☀️',
  lock: '🔒',
}

/** `names` tells who a `<@U…>` is. */
export function mrkdwn(text, names = {}) {
  return text.split(/```\n?([\s\S]*?)\n?```/).flatMap((piece, index) => {
    if (index % 2 === 1) return [el('pre', {}, plain(piece))]
    return paragraphs(piece, names)
  })
}

/** Undoes Slack's three escapes. */
export function plain(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

export function emoji(text) {
  return text.replace(/:([a-z0-9_+-]+):/g, (whole, name) => EMOJI[name] ?? whole)
}

function paragraphs(text, names) {
  const nodes = []
  let quote
  text.split('\n').forEach((line, index, lines) => {
    const [, quoted] = /^(?:>|&gt;)\s?(.*)$/.exec(line) ?? []
    if (quoted === undefined) {
      quote = undefined
      nodes.push(...inline(line, names))
      if (index < lines.length - 1) nodes.push(el('br'))
      return
    }
    if (quote) quote.append(el('br'), ...inline(quoted, names))
    else {
      quote = el('blockquote', {}, inline(quoted, names))
      nodes.push(quote)
    }
  })
  return nodes
}

function inline(text, names) {
  const nodes = []
  let done = 0
  for (const match of text.matchAll(INLINE)) {
    const [whole, code, token, bold, italic, struck, named] = match
    nodes.push(plain(text.slice(done, match.index)))
    done = match.index + whole.length
    if (code) nodes.push(el('code', {}, plain(code)))
    else if (token) nodes.push(linked(token, names))
    else if (bold) nodes.push(el('strong', {}, inline(bold, names)))
    else if (italic) nodes.push(el('em', {}, inline(italic, names)))
    else if (struck) nodes.push(el('s', {}, inline(struck, names)))
    else nodes.push(EMOJI[named] ?? whole)
  }
  return [...nodes, plain(text.slice(done))].filter((node) => node !== '')
}

function linked(token, names) {
  const [target, label] = token.split(/\|(.*)/s)
  if (target.startsWith('@')) return el('span', { class: 'mention' }, `@${names[target.slice(1)] ?? label ?? target}`)
  if (target.startsWith('#')) return el('span', { class: 'mention' }, `#${label ?? target.slice(1)}`)
  if (target.startsWith('!date')) return plain(label ?? target)
  if (target.startsWith('!')) return el('span', { class: 'mention' }, `@${label ?? target.slice(1)}`)
  if (!/^(https?|mailto|tel):/.test(target)) return plain(`<${token}>`)
  return link(plain(target), plain(label ?? target))
}

export function link(address, label) {
  return el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, label)
}
