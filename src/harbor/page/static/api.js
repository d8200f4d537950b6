// Talks to the harbor; a refusal becomes an Error with its sentence.

export async function look(path, query = {}) {
  return answered(await fetch(`/_harbor/${path}?${new URLSearchParams(query)}`))
}

export async function tell(path, body) {
  const headers = { 'content-type': 'application/json' }
  return answered(await fetch(`/_harbor/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }))
}

export async function dropRaw(raw, operator) {
  const headers = { 'content-type': 'message/rfc822' }
  return answered(await fetch(`/_harbor/mail?operator=${operator}`, { method: 'POST', headers, body: raw }))
}

async function answered(response) {
  const body = await response.json()
  if (!response.ok) throw new Error(body.detail ?? `The harbor answered ${response.status}.`)
  return body
}
