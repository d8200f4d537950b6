// Builds elements. What comes from outside only ever becomes text or an attribute.

/** `on` holds listeners, `data` data attributes; a property that is false, null or undefined is left out. */
export function el(tag, { on = {}, data = {}, ...attributes } = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue
    element.setAttribute(name, value === true ? '' : value)
  }
  for (const [name, listener] of Object.entries(on)) element.addEventListener(name, listener)
  Object.assign(element.dataset, data)
  element.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== ''))
  return element
}

export function byId(id) {
  return document.getElementById(id)
}

export function fill(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter(Boolean))
}

/** Fills a select and keeps its choice where that is still there. */
export function fillSelect(select, options, chosen) {
  const wanted = chosen ?? select.value
  fill(
    select,
    options.map(({ value, label }) => el('option', { value, selected: value === wanted }, label)),
  )
}

let hiding

/** A sentence at the edge of the page for a while. */
export function toast(words) {
  const place = byId('toast')
  place.textContent = words
  place.hidden = false
  clearTimeout(hiding)
  hiding = setTimeout(() => {
    place.hidden = true
  }, 6_000)
}

/** Runs what a click began and tells what went wrong. */
export async function attempt(doing) {
  try {
    return await doing()
  } catch (error) {
    toast(error.message)
    return undefined
  }
}
