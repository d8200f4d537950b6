// What people do to a description in the calendar while we write into it; each types something that must never be lost.
export const HANDS = [
  'type before',
  'type after',
  'type inside',
  'type on our line',
  'bold across our lines',
  'format as HTML',
  'paragraphs',
  'paste our block twice',
  'copy an old block',
  'delete our block',
  'delete our first mark',
  'delete our last mark',
  'mangle our marks',
] as const
export type HandKind = (typeof HANDS)[number]

export interface Typed {
  readonly description: string
  /** Stands in the description from now on, byte for byte. */
  readonly text?: string
}

const OPENS = '⚓ ShipCaptainCrew'
const BLOCK = /⚓ ShipCaptainCrew[\s\S]*?⚓ end \(revision \d+\)/
const ENDS = /⚓ end \(revision \d+\)/

/** `nth` makes what is typed unlike anything else. */
export function handled(description: string, hand: HandKind, nth: number, oldBlock: string): Typed {
  const html = /<br>|<p>/.test(description)
  const line = html ? '<br>' : '\n'
  const text = html ? `Ice №${nth} &amp; <b>salt</b>` : `Ice №${nth}: "$& salt" \t— déjà`
  switch (hand) {
    case 'type before':
      return { description: `${text}${line}${description}`, text }
    case 'type after':
      return { description: `${description}${line}${text}`, text }
    case 'type inside':
      return /Guest page:/.test(description)
        ? { description: description.replace('Guest page:', () => `${text}${line}Guest page:`), text }
        : { description }
    case 'type on our line':
      return {
        description: description.replace(/(Captain: [^\n<]*)(?=[\n<])/, `$1 №${nth} is late`),
        ...kept(description, `№${nth} is late`, /Captain: /),
      }
    case 'bold across our lines': {
      const bold = `<b>Mind №${nth}`
      const from = description.indexOf(OPENS)
      const to = description.indexOf('Guest page:')
      if (from < 0 || to < from) return { description }
      const within = asHtml(description.slice(from, to), html)
      const [before, after] = [asHtml(description.slice(0, from), html), asHtml(description.slice(to), html)]
      return { description: `${before}${bold}<br>${within}</b>${after}`, text: `Mind №${nth}` }
    }
    case 'format as HTML':
      return {
        description: html
          ? description
          : description.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>'),
      }
    case 'paragraphs':
      return {
        description:
          html && !/<\/?p>/.test(description) ? `<p>${description.replace(/<br>/g, '</p><p>')}</p>` : description,
      }
    case 'paste our block twice':
      return { description: `${description}${line}${BLOCK.exec(description)?.[0] ?? ''}` }
    case 'copy an old block':
      return { description: html ? description : `${oldBlock}\n${description}` }
    case 'delete our block':
      return { description: description.replace(BLOCK, '') }
    case 'delete our first mark':
      return { description: description.replace(OPENS, '') }
    case 'delete our last mark':
      return { description: description.replace(ENDS, '') }
    case 'mangle our marks':
      return {
        description: html
          ? description
              .replace('⚓ Ship', '<span>&#9875;</span>&nbsp;<i>Ship')
              .replace('⚓ end (', '</i>⚓\uFE0F <u>end</u>\u00A0(')
          : description.replace('⚓ Ship', '⚓\uFE0F\u00A0Ship').replace('⚓ end (', '⚓  end ('),
      }
  }
}

function kept(description: string, text: string, where: RegExp): { readonly text?: string } {
  return where.test(description) ? { text } : {}
}

function asHtml(text: string, already: boolean): string {
  return already ? text : text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>')
}
