// XML as AWS speaks it: a writer that escapes, and a reader for the small bodies that clients send.

/** Something already written as XML, so that it isn't escaped twice. */
export interface Xml {
  readonly xml: string
}

export type Content = string | number | boolean | Xml | undefined | readonly Content[]

export interface XmlNode {
  readonly name: string
  readonly text: string
  readonly children: readonly XmlNode[]
}

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n'
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Escapes text for use between tags or in an attribute; control characters that XML 1.0 refuses become references. */
export function xmlText(text: string): string {
  const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what has to be found
  return text.replace(/[&<>"\u0000-\u0008\u000b-\u001f]/g, (c) => named[c] ?? `&#x${c.charCodeAt(0).toString(16)};`)
}

/** Undefined content leaves the element out; an empty string keeps it. */
export function element(name: string, content: Content, attributes: Readonly<Record<string, string>> = {}): Xml {
  if (content === undefined) return { xml: '' }
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`)
  return { xml: `<${name}${written.join('')}>${inner(content)}</${name}>` }
}

/** A whole document with its root element. */
export function xmlDocument(name: string, content: Content, attributes: Readonly<Record<string, string>> = {}): string {
  return `${PROLOGUE}${element(name, content, attributes).xml}`
}

/** Undefined when it isn't well-formed. Prefixes, attributes, comments and processing instructions are passed over. */
export function readXml(source: string): XmlNode | undefined {
  const open: { name: string; text: string; children: XmlNode[] }[] = [{ name: '', text: '', children: [] }]

  for (const [whole, cdata, closing, name = '', selfClosed, text] of source.matchAll(TOKEN)) {
    const top = open.at(-1)
    if (!top) return undefined
    if (cdata !== undefined) top.text += cdata
    else if (text !== undefined) top.text += resolveReferences(text)
    else if (whole.startsWith('<!') || whole.startsWith('<?')) continue
    else if (name === '') return undefined
    else if (closing) {
      const closed = open.pop()
      if (!closed || closed.name !== localName(name)) return undefined
      open.at(-1)?.children.push(closed)
    } else if (selfClosed) top.children.push({ name: localName(name), text: '', children: [] })
    else open.push({ name: localName(name), text: '', children: [] })
  }
  return open.length === 1 ? open[0]?.children[0] : undefined
}

export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? []
}

/** Text of the first child with that name. */
export function childText(node: XmlNode | undefined, name: string): string | undefined {
  return childrenOf(node, name)[0]?.text
}

const TOKEN =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<![^>]*>|<(\/)?([^\s<>/]+)(?:\s(?:"[^"]*"|'[^']*'|[^"'<>])*?)?(\/)?>|([^<]+)|</g

function inner(content: Content): string {
  if (content === undefined) return ''
  if (Array.isArray(content)) return content.map(inner).join('')
  if (typeof content === 'object') return (content as Xml).xml
  return xmlText(String(content))
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function resolveReferences(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0x10ffff ? whole : String.fromCodePoint(code)
  })
}
