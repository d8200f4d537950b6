// The bot's scopes, as manifest.yml asks for them.
export const SLACK_SCOPES: readonly string[] = [
  'app_mentions:read',
  'commands',
  'chat:write',
  'channels:history',
  'channels:read',
  'groups:history',
  'groups:read',
  'im:history',
  'im:write',
]
