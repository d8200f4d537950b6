// Configuration sets: which events of a mail are published, and to which SNS topics.
import { element } from '../aws/xml.ts'
import type { Shelf } from '../shelf.ts'
import { type Actions, done, type Form, members, type Outcome, type Refusal } from './query.ts'
import { noConfigurationSet } from './refusals.ts'

export interface EventDestination {
  readonly name: string
  readonly enabled: boolean
  /** In the API's spelling: `send`, `delivery`, `bounce`, `complaint`. */
  readonly types: readonly string[]
  readonly topicArn: string
}

export interface ConfigurationSet {
  readonly destinations: readonly EventDestination[]
}

export interface ConfigurationSets {
  readonly actions: Actions
  readonly has: (name: string) => boolean
  /** As it is to be; undefined ends it, and tells what it was. */
  readonly put: (name: string, set: ConfigurationSet | undefined) => ConfigurationSet | undefined
  readonly topicsFor: (name: string, type: string) => readonly string[]
}

/** `topics` are the ARNs that exist. */
export function configurationSets(kept: Shelf<ConfigurationSet>, topics: readonly string[]): ConfigurationSets {
  const setName = (form: Form) => form.get('ConfigurationSet.Name') ?? form.get('ConfigurationSetName') ?? ''

  return {
    has: (name) => kept.get(name) !== undefined,
    put(name, set) {
      const before = kept.get(name)
      if (set) kept.set(name, set)
      else kept.delete(name)
      return before
    },
    topicsFor: (name, type) =>
      (kept.get(name)?.destinations ?? [])
        .filter(({ enabled, types }) => enabled && types.includes(type))
        .map(({ topicArn }) => topicArn),
    actions: {
      CreateConfigurationSet(form) {
        const name = setName(form)
        if (!/^[A-Za-z0-9_-]{1,64}$/.test(name))
          return refuse('InvalidConfigurationSet', `Invalid configuration set name <${name}>.`)
        if (kept.get(name))
          return refuse('ConfigurationSetAlreadyExists', `Configuration set <${name}> already exists.`)
        kept.set(name, { destinations: [] })
        return done()
      },
      DeleteConfigurationSet(form) {
        if (!kept.get(setName(form))) return noConfigurationSet(setName(form))
        kept.delete(setName(form))
        return done()
      },
      ListConfigurationSets: () =>
        done(
          members(
            'ConfigurationSets',
            kept.entries().map(([name]) => element('Name', name)),
          ),
        ),
      DescribeConfigurationSet(form) {
        const set = kept.get(setName(form))
        if (!set) return noConfigurationSet(setName(form))
        const shown = form.list('ConfigurationSetAttributeNames').includes('eventDestinations')
        return done([
          element('ConfigurationSet', element('Name', setName(form))),
          shown ? members('EventDestinations', set.destinations.map(described)) : undefined,
        ])
      },
      CreateConfigurationSetEventDestination: (form) => addDestination(kept, topics, setName(form), form),
    },
  }
}

function addDestination(kept: Shelf<ConfigurationSet>, topics: readonly string[], name: string, form: Form): Outcome {
  const set = kept.get(name)
  if (!set) return noConfigurationSet(name)
  const destination: EventDestination = {
    name: form.get('EventDestination.Name') ?? '',
    enabled: form.get('EventDestination.Enabled') === 'true',
    types: form.list('EventDestination.MatchingEventTypes'),
    topicArn: form.get('EventDestination.SNSDestination.TopicARN') ?? '',
  }
  if (!topics.includes(destination.topicArn))
    return refuse('InvalidSNSDestination', `SNS topic <${destination.topicArn}> not found.`)
  if (set.destinations.some((other) => other.name === destination.name))
    return refuse('EventDestinationAlreadyExists', `Event destination <${destination.name}> already exists.`)

  kept.set(name, { destinations: [...set.destinations, destination] })
  return done()
}

function described({ name, enabled, types, topicArn }: EventDestination) {
  return [
    element('Name', name),
    element('Enabled', enabled),
    members('MatchingEventTypes', types),
    element('SNSDestination', element('TopicARN', topicArn)),
  ]
}

function refuse(code: string, message: string): Refusal {
  return { status: 400, code, message }
}
