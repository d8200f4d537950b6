// Asks for places for the photos, puts each where it may go, and asks what became of them.
const AT_A_TIME = 2

/** The answer, or throws an Error with the sentence for a person. */
export async function invite(event, code, files) {
  const announced = files.map(({ name, type, size }) => ({ name, type, size }))
  return answered('/photos', { event_id: event, code, files: announced })
}

export async function arrived(batch) {
  return answered('/photos/done', { batch })
}

/** One that fails doesn't stop the others; `onProgress` and `onEnd` are told of each by its place. */
export async function sendAll(posts, files, onProgress, onEnd) {
  const left = [...posts]
  const worker = async () => {
    for (let post = left.shift(); post; post = left.shift()) {
      const { at } = post
      const problem = await put(post, files[at], (part) => onProgress(at, part))
      onEnd(at, problem)
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, worker))
}

/** Undefined when it is there; else a sentence. */
function put({ url, fields }, file, onProgress) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => {
      const fine = request.status >= 200 && request.status < 300
      resolve(fine ? undefined : 'This photo was not taken. Please try it again.')
    })
    for (const trouble of ['error', 'abort', 'timeout'])
      request.addEventListener(trouble, () => resolve('The connection was lost. Please try it again.'))
    request.open('POST', url)
    request.send(form)
  })
}

async function answered(path, body) {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(path, request).catch(() => {
    throw new Error('There is no connection just now. Please try again when there is one.')
  })
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) throw Object.assign(new Error(answer.detail ?? 'That did not work. Please try again.'), answer)
  return answer
}
