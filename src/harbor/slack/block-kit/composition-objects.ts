// Block Kit's composition objects: text, confirmation dialog, option, option group.
import { isJson } from '../json.ts'
import { address, among, boolean, both, byType, list, problem, type Rule, shape, string } from './rules.ts'

export function plainText(max: number): Rule {
  return shape({ type: among('plain_text'), text: string(max, 1), 'emoji?': boolean })
}

export function anyText(max: number): Rule {
  return byType({
    plain_text: plainText(max),
    mrkdwn: shape({ type: among('mrkdwn'), text: string(max, 1), 'verbatim?': boolean }),
  })
}

export const ACTION_ID = string(255, 1)

export const CONFIRM = shape({
  title: plainText(100),
  text: anyText(300),
  confirm: plainText(30),
  deny: plainText(30),
  'style?': among('primary', 'danger'),
})

/** Menus take plain text only. */
export const MENU_OPTION = shape({
  text: plainText(75),
  value: string(150, 1),
  'description?': plainText(75),
})

export const OVERFLOW_OPTION = shape({
  text: plainText(75),
  value: string(150, 1),
  'description?': plainText(75),
  'url?': address(3000),
})

/** Radio buttons and checkboxes may have formatted text. */
export const CHOICE_OPTION = shape({
  text: anyText(75),
  value: string(150, 1),
  'description?': anyText(75),
})

export const OPTION_GROUP = shape({ label: plainText(75), options: list(MENU_OPTION, 100) })

export const IMAGE_SOURCE = {
  'image_url?': address(3000),
  'slack_file?': shape({ 'id?': string(255, 1), 'url?': address(3000) }),
  alt_text: string(2000, 1),
}

/** Adds that exactly one of the two fields has to be there. */
export function eitherOf(one: string, other: string, rule: Rule): Rule {
  const exactlyOne: Rule = (value, at) => {
    const given = [one, other].filter((name) => isJson(value) && value[name] !== undefined)
    return given.length === 1 ? [] : problem(`must define either \`${one}\` or \`${other}\``, at)
  }
  return both(exactlyOne, rule)
}
