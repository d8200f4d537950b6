// How every connection and job is doing: one line while all is well, the whole list where it is not.
import { el } from './dom.js'

export function health({ jobs, notes }) {
  const trouble = jobs.filter(({ state }) => state === 'trouble')
  const never = jobs.filter(({ state }) => state === 'never')
  const said = [
    ...(trouble.length > 0 ? [`${listed(trouble)} in trouble`] : []),
    ...(never.length > 0 ? [`${listed(never)} never ran`] : []),
  ]
  return [
    el('summary', { class: trouble.length > 0 ? 'bad' : undefined }, `Connections: ${said.length > 0 ? said.join(', ') : 'all well'}`),
    el('dl', {}, jobs.map(({ name, state, words }) => el('div', {}, el('dt', {}, name), el('dd', { class: state === 'trouble' ? 'bad' : undefined }, words)))),
    notes.map((words) => el('p', { class: 'quiet' }, words)),
  ]
}

function listed(jobs) {
  return jobs.map(({ name }) => name).join(' and ')
}
