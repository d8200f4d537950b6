// A mail on its sheet: as seen, as text, its attachments, and raw.
import { el, fill } from './dom.js'
import { openSheet } from './sheet.js'

/** `html` is the address of its HTML, where there may be some. */
export function readMail(letter, html) {
  const body = el('div', { class: 'body scroll', tabindex: '0', role: 'region', 'aria-label': 'The mail' })
  const ways = [
    ...(html && letter.html
      ? [
          [
            'As seen',
            () =>
              el('iframe', {
                src: html,
                sandbox: 'allow-popups allow-popups-to-escape-sandbox',
                title: 'The mail as seen',
              }),
          ],
        ]
      : []),
    ['Text', () => el('pre', {}, letter.text || 'This mail has no plain text.')],
    ...letter.attachments.map((attached) => [
      `${attached.name}`,
      () => el('pre', {}, attached.text ?? `${attached.type}, not shown here.`),
    ]),
    ['Raw', () => el('pre', {}, letter.raw)],
  ]
  const show = (draw) => (event) => {
    for (const tab of event.target.parentElement.children) tab.removeAttribute('aria-current')
    event.target.setAttribute('aria-current', 'true')
    fill(body, draw())
  }
  const tabs = ways.map(([label, draw], index) =>
    el(
      'button',
      { type: 'button', 'aria-current': index === 0 ? 'true' : undefined, on: { click: show(draw) } },
      label,
    ),
  )
  fill(body, ways[0][1]())
  openSheet(
    letter.subject || '(no subject)',
    el('p', { class: 'aside' }, `${letter.from} → ${letter.to}`, el('br'), letter.date),
    el('nav', { class: 'tabs', 'aria-label': 'Ways to read it' }, tabs),
    body,
  )
}
