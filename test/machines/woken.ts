// One deliverer in a process of its own, woken by events: says `ready`, then when each has been dealt with.
import { handler } from '../../src/lambda/deliver.ts'

process.on('message', async (event: Parameters<typeof handler>[0]) => {
  await handler(event).catch((error: unknown) => console.error(String(error)))
  process.send?.('done')
})
process.once('disconnect', () => process.exit(0))
process.send?.('ready')
