// The Slack manifest with the operator's own host; in Socket Mode without any address.

const PLACEHOLDER = 'crew.example.test'

export function manifestFor(template: string, host: string, socket: boolean): string {
  const lines = template.split('\n').slice(1)
  const own = socket ? withoutAddresses(lines) : lines.map((line) => line.replaceAll(PLACEHOLDER, host))
  return [`# Slack app of ${host}: api.slack.com/apps, "From a manifest".`, ...own].join('\n')
}

function withoutAddresses(lines: readonly string[]): readonly string[] {
  return lines
    .filter((line) => !line.includes(PLACEHOLDER))
    .map((line) => line.replace('socket_mode_enabled: false', 'socket_mode_enabled: true'))
}
