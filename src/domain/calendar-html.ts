// Google turns a description into HTML as soon as somebody formats it: to and fro, and tags that stand alone.

export function isHtml(description: string): boolean {
  return /<(?:br|p|b|i|u|a|ul|ol|li|span|div|html-blob)\b[^>]*>|&(?:nbsp|amp|lt|gt|#\d+);/i.test(description)
}

export function asHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>')
}

export function asText(html: string): string {
  return html
    .replace(/&#9875;|&#x2693;|⚓\uFE0F/g, '⚓')
    .replace(/<br\s*\/?>|<\/(?:p|div|li)>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&nbsp;|&#160;|\u00A0/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}

export interface LooseTags {
  /** Ends of what was opened before. */
  readonly closing: string
  /** Begins of what is ended after. */
  readonly opening: string
}

/** Tags whose other half stands outside of `html`, in their order. */
export function looseTags(html: string): LooseTags {
  const closing: string[] = []
  const open: { readonly name: string; readonly tag: string }[] = []
  for (const [tag, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)\b[^>]*>/gi)) {
    if (/^(?:br|hr|img|wbr)$/i.test(name) || tag.endsWith('/>')) continue
    const partner = slash ? open.findLastIndex((other) => other.name === name.toLowerCase()) : -1
    if (partner >= 0) open.splice(partner, 1)
    else if (slash) closing.push(tag)
    else open.push({ name: name.toLowerCase(), tag })
  }
  return { closing: closing.join(''), opening: open.map(({ tag }) => tag).join('') }
}
