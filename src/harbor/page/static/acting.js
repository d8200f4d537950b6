// Does something in Slack as the person who is chosen.
import { tell } from './api.js'
import { attempt, toast } from './dom.js'
import { state } from './state.js'

/** Does it, and tells where the app didn't answer. */
export function interact(doing, what) {
  return attempt(async () => {
    const done = await tell(`slack/${doing}`, { ...who(), ...what })
    if (done.delivery?.failure && doing !== 'command') {
      toast(`The app did not answer (${done.delivery.failure}). Is it running?`)
    }
    return done
  })
}

export function who() {
  return { operator: state.operator.id, user: state.user.id }
}
