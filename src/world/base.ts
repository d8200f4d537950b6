// What every world has: its operator, its links, its clock and its log.
import { signedLinks } from '../outbound/links.ts'
import { etaTemplates } from '../outbound/templates.ts'
import type { World } from '../ports.ts'
import type { Making } from './making.ts'

export function baseOf({ config: { operator, links }, clock, ids, log, alarm }: Making) {
  const delivering: World['delivering'] = new Set()
  const secrets = { ...links, operator: operator.id }
  return { operator, templates: etaTemplates(), links: signedLinks(secrets, clock), clock, ids, log, alarm, delivering }
}
