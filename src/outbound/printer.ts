// Paper: documents by pdfkit with a font that knows more than one alphabet, beside the codes.
import { createRequire } from 'node:module'
import type { PrintedDocument, PrintedSignature, Printer } from '../ports/paper.ts'
import { codePrinter } from './codes.ts'

type Pdf = PDFKit.PDFDocument

const INK = '#14232b'
const SOFT = '#51636d'
const BOX = { width: 240, height: 80 }

export function paperPrinter(): Printer {
  return {
    ...codePrinter(),
    pdf: printed,
  }
}

/** pdfkit is loaded when the first document is printed, for it is large. */
async function printed(document: PrintedDocument): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit')
  const fonts = createRequire(import.meta.url)
    .resolve('dejavu-fonts-ttf/package.json')
    .replace('package.json', 'ttf/')
  // Without a font of ours it begins with one of its own, from files that stand beside no bundle.
  const font = `${fonts}DejaVuSans.ttf`
  const pdf = new PDFDocument({ size: 'A4', margin: 56, font, info: { Title: document.title } })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => pdf.once('end', resolve))
  pdf.registerFont('text', font)
  pdf.registerFont('bold', `${fonts}DejaVuSans-Bold.ttf`)

  pdf.font('bold').fontSize(18).fillColor(INK).text(document.title)
  pdf.font('text').fontSize(11).fillColor(SOFT).text(document.subtitle).moveDown()
  for (const { label, value } of document.facts) {
    pdf.font('text').fontSize(9).fillColor(SOFT).text(label, { continued: true })
    pdf.font('bold').fillColor(INK).text(`   ${value}`)
  }
  pdf.moveDown().font('text').fontSize(9.5).fillColor(INK).text(document.text, { lineGap: 2 }).moveDown()
  for (const signature of document.signatures) sign(pdf, signature)
  pdf.font('text').fontSize(7.5).fillColor(SOFT).text(document.foot)
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}

function sign(pdf: Pdf, { caption, typed, drawn }: PrintedSignature): void {
  if (pdf.y > pdf.page.height - 200) pdf.addPage()
  pdf.font('text').fontSize(9).fillColor(SOFT).text(caption).moveDown(0.3)
  if (typed !== undefined) pdf.font('text').fontSize(18).fillColor(INK).text(typed).moveDown()
  if (!drawn) return
  const scale = Math.min(BOX.width / drawn.width, BOX.height / drawn.height)
  const { y } = pdf
  pdf.save().translate(pdf.x, y).scale(scale)
  pdf
    .path(drawn.path)
    .lineWidth(1.6 / scale)
    .lineCap('round')
    .lineJoin('round')
    .stroke(INK)
  pdf.restore()
  pdf.y = y + BOX.height + 12
}
