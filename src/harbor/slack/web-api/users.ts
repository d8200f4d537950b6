// users.* and auth.test: who is in the team, and who is asking.
import { type Answer, fine, refuse } from '../answers.ts'
import type { SlackUser } from '../users.ts'
import type { Workspace } from '../workspace.ts'
import { type Args, text } from './arguments.ts'
import { page } from './pages.ts'

export function authTest({ operator: { slack, brand }, installed }: Workspace): Answer {
  return fine({
    url: `https://${slack.teamDomain}.slack.test/`,
    team: brand,
    user: 'crew',
    team_id: installed.state.teamId ?? slack.teamId,
    user_id: slack.botUserId,
    bot_id: slack.botId,
    is_enterprise_install: false,
  })
}

export function info({ users }: Workspace, args: Args): Answer {
  const user = users.find(text(args, 'user'))
  return user ? fine({ user }) : refuse('user_not_found')
}

export function lookupByEmail({ users }: Workspace, args: Args): Answer {
  const user = users.byEmail(text(args, 'email'))
  return user ? fine({ user }) : refuse('users_not_found')
}

export function list({ users, now }: Workspace, args: Args): Answer {
  const paging = { idOf: ({ id }: SlackUser) => id, name: 'members', fallback: 1000, max: 1000 }
  const answer = page(args, users.all(), paging)
  return answer.ok ? { ...answer, cache_ts: Math.floor(now().getTime() / 1000) } : answer
}
