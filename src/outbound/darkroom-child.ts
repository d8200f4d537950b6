// The process in which strangers' pictures are drawn anew: one at a time, for as long as somebody asks.
import { sharpDarkroom } from './darkroom.ts'
import type { Ask } from './darkroom-apart.ts'

const room = sharpDarkroom()

process.on('message', async ({ bytes, mostPixels }: Ask) => process.send?.(await room.develop(bytes, mostPixels)))
process.on('disconnect', () => process.exit(0))
process.send?.('open')
