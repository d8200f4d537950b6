// Block Kit's interactive elements and the limits of each.
import {
  ACTION_ID,
  CHOICE_OPTION,
  CONFIRM,
  eitherOf,
  IMAGE_SOURCE,
  MENU_OPTION,
  OPTION_GROUP,
  OVERFLOW_OPTION,
  plainText,
} from './composition-objects.ts'
import {
  address,
  among,
  anything,
  boolean,
  type Fields,
  integer,
  list,
  matching,
  type Rule,
  shape,
  string,
} from './rules.ts'

const USER = matching(/^[UW][A-Z0-9]+$/, 'must be a user id')
const DATE = matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a date, YYYY-MM-DD')
const TIME = matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time, HH:mm')

const focusable = { 'focus_on_load?': boolean }
const confirmable = { 'confirm?': CONFIRM }
const placeholder = { 'placeholder?': plainText(150) }
const menu = {
  'options?': list(MENU_OPTION, 100),
  'option_groups?': list(OPTION_GROUP, 100),
  ...placeholder,
  ...confirmable,
  ...focusable,
}
const multiple = { 'max_selected_items?': integer(1, 100) }

const dispatch = {
  'dispatch_action_config?': shape({
    'trigger_actions_on?': list(among('on_enter_pressed', 'on_character_entered'), 2),
  }),
}

export const BUTTON = element('button', {
  text: plainText(75),
  'value?': string(2000),
  'url?': address(3000),
  'style?': among('primary', 'danger'),
  'accessibility_label?': string(75),
  ...confirmable,
})

export const OVERFLOW = element('overflow', { options: list(OVERFLOW_OPTION, 5), ...confirmable })

export const IMAGE_ELEMENT = eitherOf('image_url', 'slack_file', shape({ type: anything, ...IMAGE_SOURCE }))

/** Elements that hold a value; they stand in sections, in actions and in inputs. */
export const STATEFUL: Readonly<Record<string, Rule>> = {
  static_select: withOptions(element('static_select', { 'initial_option?': MENU_OPTION, ...menu })),
  multi_static_select: withOptions(
    element('multi_static_select', { 'initial_options?': list(MENU_OPTION, 100), ...menu, ...multiple }),
  ),
  users_select: element('users_select', { 'initial_user?': USER, ...placeholder, ...confirmable, ...focusable }),
  multi_users_select: element('multi_users_select', {
    'initial_users?': list(USER, 100),
    ...placeholder,
    ...confirmable,
    ...focusable,
    ...multiple,
  }),
  datepicker: element('datepicker', { 'initial_date?': DATE, ...placeholder, ...confirmable, ...focusable }),
  timepicker: element('timepicker', {
    'initial_time?': TIME,
    'timezone?': string(100, 1),
    ...placeholder,
    ...confirmable,
    ...focusable,
  }),
  radio_buttons: element('radio_buttons', {
    options: list(CHOICE_OPTION, 10),
    'initial_option?': CHOICE_OPTION,
    ...confirmable,
    ...focusable,
  }),
  checkboxes: element('checkboxes', {
    options: list(CHOICE_OPTION, 10),
    'initial_options?': list(CHOICE_OPTION, 10),
    ...confirmable,
    ...focusable,
  }),
}

/** Elements for typing, which stand in inputs only. */
export const TYPED: Readonly<Record<string, Rule>> = {
  plain_text_input: element('plain_text_input', {
    'initial_value?': string(3000),
    'multiline?': boolean,
    'min_length?': integer(0, 3000),
    'max_length?': integer(1, 3000),
    ...placeholder,
    ...focusable,
    ...dispatch,
  }),
  email_text_input: element('email_text_input', {
    'initial_value?': string(3000),
    ...placeholder,
    ...focusable,
    ...dispatch,
  }),
  number_input: element('number_input', {
    is_decimal_allowed: boolean,
    'initial_value?': string(3000),
    'min_value?': string(3000),
    'max_value?': string(3000),
    ...placeholder,
    ...focusable,
    ...dispatch,
  }),
}

function element(type: string, fields: Fields): Rule {
  return shape({ type: among(type), 'action_id?': ACTION_ID, ...fields })
}

function withOptions(rule: Rule): Rule {
  return eitherOf('options', 'option_groups', rule)
}
