// The list of chosen photos: each with its picture, its bar, and how it went.
export function rowOf(file, keptOut) {
  const row = document.createElement('li')
  const picture = keptOut ? blank() : document.createElement('img')
  if (!keptOut) {
    picture.alt = ''
    picture.src = URL.createObjectURL(file)
    picture.addEventListener('error', () => picture.replaceWith(blank()))
  }
  const name = line('name', file.name)
  const state = line('state', keptOut ?? sizeWords(file.size))
  state.classList.toggle('bad', keptOut !== undefined)
  const bar = document.createElement('progress')
  bar.max = 1
  bar.value = 0
  bar.hidden = true
  bar.setAttribute('aria-label', `Sending ${file.name}`)
  row.append(picture, name, state, bar)
  return { row, say, move: (part) => Object.assign(bar, { hidden: false, value: part }) }

  function say(words, mood = '') {
    bar.hidden = true
    state.textContent = words
    state.className = `state ${mood}`
  }
}

/** Undefined: it may go. */
export function keptOut({ name, type, size }, types, mostBytes) {
  if (/hei[cf]/.test(type) || /\.hei[cf]$/i.test(name))
    return 'This is a HEIC picture. Choose it from your phone’s own photo library, which hands it over as a JPEG.'
  if (type.startsWith('video/')) return 'Videos can’t be taken yet, only photos.'
  if (!types.includes(type)) return 'This is no JPEG, PNG or WebP photo.'
  if (size === 0) return 'This file is empty.'
  return size > mostBytes ? `This photo is larger than ${mostBytes / 1e6} MB. Send a smaller copy of it.` : undefined
}

function blank() {
  return Object.assign(document.createElement('span'), { className: 'blank' })
}

function line(name, words) {
  return Object.assign(document.createElement('p'), { className: name, textContent: words, style: 'margin: 0' })
}

function sizeWords(bytes) {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} kB`
}
