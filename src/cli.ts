#!/usr/bin/env node
// `npx crew <verb>`: the same app by hand. Exit 0: fine; 1: it found something wrong; 2: wrong use.
import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'

type Verb = (args: string[], out: (line: string) => void) => Promise<number>

const VERBS: Readonly<Record<string, { readonly run: Verb; readonly help: string }>> = {
  parse: {
    run: async (args, out) => (await import('./cli/parse.ts')).parse(args, out),
    help: 'crew parse --book book.json [--why] mail.eml [more.eml …]    what each mail was understood to say, one JSON object a line; --why: and by which rule',
  },
  feed: {
    run: async (args, out) => (await import('./cli/feed.ts')).feed(args, process.env, out),
    help: 'crew feed <file.ics | url> [--operator jada] [--from 2026-05-01 --to 2026-06-30]    what an iCal feed holds, as one JSON object',
  },
  show: {
    run: async (args, out) => (await import('./cli/show.ts')).show(args, process.env, out),
    help: 'crew show <charter> [--operator jada] [--json]    one charter, by any of its names',
  },
  'verify-waivers': {
    run: async (args, out) => (await import('./cli/verify-waivers.ts')).verifyWaivers(args, process.env, out),
    help: 'crew verify-waivers [--operator jada] [--json]    walks every chain of signed records; names the file that was changed or is missing',
  },
  'verify-history': {
    run: async (args, out) => (await import('./cli/verify-history.ts')).verifyHistory(args, process.env, out),
    help: 'crew verify-history [<charter>] [--operator jada] [--json]    walks every history and frozen manifest; names the entry that was changed or is missing',
  },
  check: {
    run: async (args, out) => (await import('./cli/check.ts')).check(args, process.env, out),
    help: 'crew check [<charter>] [--operator jada] [--from 2026-05-01 --to 2026-06-30] [--json]    does every surface say what the charter says; exit 1 when one does not',
  },
  publish: {
    run: async (args, out) => (await import('./cli/publish.ts')).publish(args, process.env, out),
    help: 'crew publish <charter>…|--all [--operator jada] [--json]    puts the guest pages that changed, and waits until they are live; a page that was rolled back follows again when it is named',
  },
  rollback: {
    run: async (args, out) => (await import('./cli/rollback.ts')).rollback(args, process.env, out),
    help: 'crew rollback <charter> [--to 7] [--dry-run] [--operator jada] [--json]    shows guests an earlier version of the page, until the charter changes again; --dry-run: only says what they would see',
  },
  shadow: {
    run: async (args, out) => (await import('./cli/shadow.ts')).shadow(args, process.env, out),
    help: 'crew shadow [--since 12mo] [--operator jada] [--json]    reads past mails and the calendar, compares what would have been proposed with what people did, and writes nothing',
  },
  export: {
    run: async (args, out) => (await import('./cli/export.ts')).exported(args, process.env, out),
    help: 'crew export <charter> [--to folder] [--json] | charters|crew|waivers|payments|hours [--person gene] [--from 2026-01-01 --to 2026-12-31] [--operator jada]    one charter’s whole story (Markdown, JSON), or a table as CSV; this year unless said',
  },
  init: {
    run: async (args, out) => (await import('./cli/init.ts')).init(args, out),
    help: 'crew init [--answers file.json [--yes]] [--operator jada] [--to .env] [--socket]    asks for the configuration, writes it and the Slack manifest, and says what is next; never over anything unasked',
  },
  purge: {
    run: async (args, out) => (await import('./cli/purge.ts')).purge(args, process.env, out),
    help: 'crew purge [--months 24] [--yes] [--operator jada] [--json]    who guests were and what mails said, once it is older than that; only says what would go unless --yes; waivers stay for their own term',
  },
  rebuild: {
    run: async (args, out) => (await import('./cli/rebuild.ts')).rebuild(args, process.env, out),
    help: 'crew rebuild [--operator jada] [--restored]    writes who sails when anew from the charters; --restored: after a restore, before the start',
  },
  doctor: {
    run: async (args, out) => (await import('./cli/doctor.ts')).doctor(args, process.env, out),
    help: 'crew doctor [--operator jada] [--json]    looks at everything that ever broke and says how to mend it; changes nothing; exit 1 when it found something',
  },
  deploy: {
    run: async (args, out) => (await import('./cli/deploy.ts')).deploy(args, process.env, out),
    help: 'crew deploy --config jada.json [--dry-run] [--json]    one operator’s stack in AWS; --dry-run: only what would change',
  },
  auth: {
    run: async (args, out) => (await import('./cli/auth-google.ts')).authGoogle(args, process.env, out),
    help: 'crew auth google [--operator jada] [--to file]    lets the bot in to the inbox and the calendar',
  },
}

// Each verb loads what it needs and no more; what was compiled once is kept for the next.
enableCompileCache(new URL('../node_modules/.cache/compiled', import.meta.url).pathname)
if (existsSync('.env')) process.loadEnvFile('.env')
const [name = 'help', ...args] = process.argv.slice(2)
const out = (line: string) => console.log(line)
process.exitCode = await main(name)

async function main(verb: string): Promise<number> {
  const known = VERBS[verb]
  if (verb === 'help' || verb === '--help') {
    for (const { help } of Object.values(VERBS)) out(help)
    return 0
  }
  if (!known) {
    console.error(`crew: there is no "${verb}". Known: ${Object.keys(VERBS).join(', ')}.`)
    return 2
  }
  if (args.includes('--help')) {
    out(known.help)
    return 0
  }
  return known.run(args, out)
}
