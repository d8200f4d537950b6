// One operator's Slack team with everything in it. Nothing in here can see another team's.
import type { Ground } from '../ground.ts'
import type { HarborOperator } from '../operators.ts'
import { type Channels, teamChannels } from './channels.ts'
import { INSTALLED, type Installation } from './installation.ts'
import type { SlackLimits } from './limits.ts'
import { type Messages, teamMessages } from './messages.ts'
import { type ResponseUrls, teamResponseUrls } from './response-urls.ts'
import { type Triggers, teamTriggers } from './triggers.ts'
import { teamUsers, type Users } from './users.ts'
import { teamViews, type Views } from './views.ts'

export interface Workspace {
  readonly operator: HarborOperator
  readonly users: Users
  readonly channels: Channels
  readonly messages: Messages
  readonly views: Views
  readonly triggers: Triggers
  readonly responseUrls: ResponseUrls
  readonly now: () => Date
  /** What somebody changed about the app's place in the team. */
  readonly installed: { state: Installation }
}

export interface SlackChange {
  readonly operatorId: string
  /** The channel in which something was written or changed. */
  readonly channel?: string
  /** The user whose modal or Home tab changed. */
  readonly user?: string
}

export function openWorkspace(
  { clock, shelf }: Ground,
  operator: HarborOperator,
  limits: SlackLimits,
  changed: (change: SlackChange) => void,
): Workspace {
  const operatorId = operator.id
  const name = (what: string) => `slack/${operatorId}/${what}`
  const users = teamUsers(operator, clock.business)

  return {
    operator,
    users,
    channels: teamChannels(operator, users, shelf(name('directs')), clock.business),
    messages: teamMessages(shelf(name('messages')), shelf(name('last-ts')), clock.business, (channel) =>
      changed({ operatorId, channel }),
    ),
    views: teamViews(shelf(name('views')), (user) => changed({ operatorId, user })),
    triggers: teamTriggers(limits.triggerMs, clock.wall),
    responseUrls: teamResponseUrls(shelf(name('response-urls')), limits, clock.wall),
    now: clock.business,
    installed: { state: INSTALLED },
  }
}
