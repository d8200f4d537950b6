// Who is looking at what: the operator and the Slack user are in the address, so that a view can be kept.

export const state = { operators: [], operator: undefined, user: undefined, channel: undefined, home: false }

export function choose(setup) {
  const asked = new URLSearchParams(location.search)
  state.operators = setup.operators
  switchTo(asked.get('operator'), asked.get('user'))
}

export function switchTo(operatorId, userId) {
  const { operators } = state
  state.operator = operators.find(({ id }) => id === operatorId) ?? operators[0]
  become(userId)
}

export function become(userId) {
  const { users, channel } = state.operator
  state.user = users.find(({ id }) => id === userId) ?? users[0]
  state.channel = channel
  state.home = false
  const query = new URLSearchParams({ operator: state.operator.id, user: state.user.id })
  history.replaceState(null, '', `?${query}`)
}

export function direct(userId) {
  return `D${userId.slice(1)}`
}

/** A moment in the operator's zone, with the zone named where there is room. */
export function when(moment, form = 'full') {
  const forms = {
    full: {
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    },
    day: { weekday: 'short', month: 'short', day: 'numeric' },
    short: { weekday: 'short', hour: 'numeric', minute: '2-digit' },
    time: { hour: 'numeric', minute: '2-digit' },
  }
  const timeZone = state.operator.timeZone
  return new Intl.DateTimeFormat('en-US', { ...forms[form], timeZone }).format(new Date(moment))
}
