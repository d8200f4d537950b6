// Slack: the token, its team and scopes, and the channel.

import { type Check, type Exam, found } from './exam.ts'
import { again } from './mending.ts'
import { SLACK_SCOPES } from './slack-scopes.ts'

export const SLACK_CHECKS: readonly Check[] = [
  tokenRefused,
  otherTeam,
  scopesMissing,
  channelMissing,
  notAMember,
  archived,
  mayNotPost,
]

const AGAIN = 'api.slack.com/apps → the app → OAuth & Permissions → Reinstall to Workspace'

export function tokenRefused({ seen: { slackApp }, setup }: Exam) {
  return found(slackApp?.kind === 'refused', {
    id: 'slack-token',
    area: 'slack',
    what: `Slack refuses the bot's token (${slackApp?.kind === 'refused' ? slackApp.code : ''}).`,
    follows: 'No card and no notice is posted; they wait.',
    mend: `${AGAIN}. Set the new SLACK_BOT_TOKEN and ${again({ setup })}.`,
  })
}

export function otherTeam({ seen: { slackApp }, setup }: Exam) {
  const other = slackApp?.kind === 'installed' && slackApp.teamId !== setup.teamId
  return found(other, {
    id: 'slack-team',
    area: 'slack',
    what: `The bot's token is of the workspace ${slackApp?.kind === 'installed' ? slackApp.teamId : ''}, and SLACK_TEAM_ID is ${setup.teamId}.`,
    follows: 'Every command and press from the real workspace is refused.',
    mend: `Set SLACK_TEAM_ID and SLACK_BOT_TOKEN of the same workspace, and ${again({ setup })}.`,
  })
}

export function scopesMissing({ seen: { slackApp } }: Exam) {
  const held = slackApp?.kind === 'installed' ? slackApp.scopes : SLACK_SCOPES
  const missing = SLACK_SCOPES.filter((scope) => !held.includes(scope))
  return found(missing.length > 0, {
    id: 'slack-scopes',
    area: 'slack',
    what: `The Slack app is installed without ${missing.join(', ')}.`,
    follows: 'What needs it fails: a card may be posted twice or not at all, or a direct message is not read.',
    mend: `api.slack.com/apps → the app → App Manifest: paste manifest.yml with your address in it and save. Then ${AGAIN.replace('api.slack.com/apps → the app → ', '')}.`,
  })
}

export function channelMissing({ seen: { channel }, operator }: Exam) {
  return found(channel?.kind === 'missing', {
    id: 'slack-channel',
    area: 'slack',
    what: `There is no channel ${operator.channel} that the bot can see.`,
    follows: 'No card is posted; all of them wait.',
    mend: 'In Slack, right-click the channel → View channel details: its id is at the bottom. Set SLACK_CHANNEL, and in a private channel type `/invite @shipcaptaincrew`.',
  })
}

export function notAMember({ seen: { channel } }: Exam) {
  const isOut = channel?.kind === 'found' && !channel.member && !channel.archived
  return found(isOut, {
    id: 'slack-not-in-channel',
    area: 'slack',
    what: `The bot is not in #${nameOf(channel)}.`,
    follows: 'No card is posted; all of them wait.',
    mend: `Type \`/invite @shipcaptaincrew\` in #${nameOf(channel)}.`,
  })
}

export function archived({ seen: { channel } }: Exam) {
  return found(channel?.kind === 'found' && channel.archived, {
    id: 'slack-archived',
    area: 'slack',
    what: `#${nameOf(channel)} is archived.`,
    follows: 'No card is posted; all of them wait.',
    mend: `In Slack, open #${nameOf(channel)} → Settings → Unarchive channel; or set SLACK_CHANNEL to another one.`,
  })
}

export function mayNotPost({ seen: { channel } }: Exam) {
  const isMute = channel?.kind === 'found' && channel.member && !channel.archived && !channel.mayPost
  return found(isMute, {
    id: 'slack-may-not-post',
    area: 'slack',
    what: `Only some may post in #${nameOf(channel)}, and the bot is not among them.`,
    follows: 'No card is posted; all of them wait.',
    mend: `In Slack, #${nameOf(channel)} → Settings → Posting permissions: add the app, or let everyone post.`,
  })
}

function nameOf(channel: Exam['seen']['channel']): string {
  return channel?.kind === 'found' ? channel.name : ''
}
