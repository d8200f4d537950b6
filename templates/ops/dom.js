// Elements from data: what comes from outside is only ever text, an attribute, or the address of our own.
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) set(made, key, value)
  made.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false))
  return made
}

export function byId(id) {
  return document.getElementById(id)
}

/** Puts new children in place of the old ones, unless they say and show the same. */
export function fill(parent, ...children) {
  const made = el('div', {}, ...children)
  if (made.innerHTML === parent.dataset.was) return false
  parent.dataset.was = made.innerHTML
  parent.replaceChildren(...made.childNodes)
  return true
}

function set(element, key, value) {
  if (value === undefined || value === false) return
  if (key.startsWith('on')) return element.addEventListener(key.slice(2), value)
  if ((key === 'href' || key === 'src') && !isAddress(value)) return
  element.setAttribute(key, value === true ? '' : value)
}

/** Nothing that a click would run. */
function isAddress(value) {
  return URL.canParse(value, location.href) && /^(https?|tel):$/.test(new URL(value, location.href).protocol)
}
