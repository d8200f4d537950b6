// One deliverer in a process of its own: its minute, again and again.
import { handler } from '../../src/lambda/deliver.ts'

const BREATH_MS = 150

for (;;) {
  await handler({ source: 'minute' }).catch((error: unknown) => console.error(String(error)))
  await new Promise((resolve) => setTimeout(resolve, BREATH_MS))
}
