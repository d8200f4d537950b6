// One function started from nothing in a process of its own: says what that cost it.
const before = process.cpuUsage()
await import(process.argv[2] ?? '')
const { user, system } = process.cpuUsage(before)
process.send?.((user + system) / 1_000, () => process.exit(0))
