// QR codes by uqr.
import { renderSVG } from 'uqr'
import type { Printer } from '../ports/paper.ts'

export function codePrinter(): Pick<Printer, 'qr'> {
  return { qr: (text) => renderSVG(text, { ecc: 'M', border: 2 }) }
}
