// What people type, as Slack hands it on: control characters escaped, mentions kept.

/** Markup that a person can only get by choosing a name from Slack's list: `<@U…>`, `<#C…|name>`. */
const MENTION = /(<[@#][A-Z0-9]+(?:\|[^<>|]*)?>)/

export function escaped(text: string): string {
  return text
    .split(MENTION)
    .map((part) => (MENTION.test(part) ? part : escapeControls(part)))
    .join('')
}

function escapeControls(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
