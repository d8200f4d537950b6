// Comma-separated values (RFC 4180) that no spreadsheet takes for a formula.

export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** Texts that a spreadsheet would run get an apostrophe, which it shows as text; numbers stay numbers. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const line = value.toWellFormed().replace(/[\r\n\t]+/g, ' ')
  const text = /^[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠]/u.test(line) ? `'${line}` : line
  return /[",;]|^\s|\s$|^'/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
