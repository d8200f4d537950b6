// The signature: drawn with a finger or a mouse, or typed.
import SignaturePad from './signature-pad.js'
import { byId } from './showing.js'

let pad
let size = { width: 0, height: 0 }

export function setUpSignature(changed) {
  pad = new SignaturePad(byId('pad'), { minWidth: 1, maxWidth: 2.4, penColor: '#14232b' })
  pad.addEventListener('endStroke', changed)
  byId('clear').addEventListener('click', () => {
    pad.clear()
    changed()
  })
  byId('to-type').addEventListener('click', () => {
    way('type')
    byId('signature').focus()
    changed()
  })
  byId('to-draw').addEventListener('click', () => {
    way('draw')
    byId('to-type').focus()
    changed()
  })
  byId('to-draw').hidden = false
  way('draw')
  new ResizeObserver(fit).observe(byId('pad'))
}

/** As it is sent: undefined while there is none. */
export function signatureNow() {
  if (byId('draw').hidden) return byId('signature').value.trim() || undefined
  const path = pathOf(pad.toData())
  return path && { drawn: path, width: Math.round(size.width), height: Math.round(size.height) }
}

export function restoreSignature(kept) {
  if (typeof kept === 'string') return way('type')
  if (!kept) return
  fit()
  pad.fromData(strokesOf(kept))
}

function way(which) {
  byId('draw').hidden = which !== 'draw'
  byId('type').hidden = which !== 'type'
  if (which === 'draw') fit()
}

/** A turned phone keeps what was drawn. */
function fit() {
  const canvas = byId('pad')
  const { width, height } = canvas.getBoundingClientRect()
  if (width === 0 || (width === size.width && height === size.height)) return
  const drawn = pathOf(pad.toData())
  const before = size
  size = { width, height }
  const ratio = Math.max(devicePixelRatio || 1, 1)
  canvas.width = width * ratio
  canvas.height = height * ratio
  canvas.getContext('2d').scale(ratio, ratio)
  pad.clear()
  if (drawn) pad.fromData(strokesOf({ drawn, ...before }))
}

function pathOf(strokes) {
  const whole = (value) => Math.min(9999, Math.max(0, Math.round(value)))
  const lines = strokes.filter(({ points }) => points.length > 1)
  return lines
    .map(({ points }) => points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${whole(x)} ${whole(y)}`).join(''))
    .join('')
}

function strokesOf({ drawn, width, height }) {
  const [wide, high] = [size.width / (width || size.width), size.height / (height || size.height)]
  return drawn.split('M').slice(1).map((stroke) => ({
    penColor: '#14232b', dotSize: 0, minWidth: 1, maxWidth: 2.4, velocityFilterWeight: 0.7, compositeOperation: 'source-over',
    points: stroke.split('L').map((point, at) => {
      const [x, y] = point.split(' ').map(Number)
      return { x: x * wide, y: y * high, pressure: 0.5, time: at * 16 }
    }),
  }))
}
