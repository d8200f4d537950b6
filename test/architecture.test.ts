// The layers of the design, held by what each file imports and by what it does not do.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const SRC = join(import.meta.dirname, '../src')
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const sources = files.map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8'), layer: layerOf(file) }))

/** What each layer may import; a file straight under src is a layer of its own. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain'],
  views: ['views', 'domain'],
  failure: [],
  config: ['config', 'domain', 'config-keys'],
  'config-keys': ['domain'],
  ports: ['domain', 'ports'],
  workflows: ['workflows', 'domain', 'views', 'ports', 'failure'],
  outbound: ['outbound', 'domain', 'ports', 'failure', 'config'],
  world: ['world', 'outbound', 'domain', 'views', 'ports', 'failure', 'config'],
  inbound: ['inbound', 'domain', 'views', 'workflows', 'ports', 'failure', 'config'],
  harbor: ['harbor'],
  deploy: ['deploy', 'config-keys', 'outbound'],
  lambda: ['lambda', 'inbound', 'outbound', 'world', 'workflows', 'ports', 'config', 'people-file'],
}

/** Pure layers: dates and schemas, and the hash; nothing that reaches out. */
const PURE_PACKAGES = /^(libphonenumber-js\/min|date-fns(\/.*)?|@date-fns\/tz|zod|chrono-node(\/.*)?|node:crypto)$/

const VENDORS =
  /^(@slack\/|googleapis|@aws-sdk\/|nodemailer|node-ical|ical-generator|eta|hono|@hono\/|postal-mime|pino)/

/** Starts read the environment; nothing else does. */
const FUNCTION_STARTS = readdirSync(join(SRC, 'lambda'))
  .filter((file) => file !== 'cold-start.ts' && file !== 'renewing.ts')
  .map((file) => `lambda/${file}`)
const STARTS = ['main.ts', 'cli.ts', ...FUNCTION_STARTS]

describe('every import points inward', () => {
  test.each(Object.entries(MAY))('%s imports only %j', (layer, allowed) => {
    const wrong = importsOf(layer).filter(({ to }) => to !== undefined && !allowed.includes(to))
    expect(wrong.map(({ file, from }) => `${file} imports ${from}`)).toEqual([])
  })

  test('inbound and outbound are known together only to the one that puts them together', () => {
    const both = sources.filter(({ file, text }) => {
      const to = importsIn(file, text).map((one) => one.to)
      return to.includes('inbound') && (to.includes('outbound') || to.includes('world'))
    })
    expect(both.map(({ file }) => file).filter((file) => !FUNCTION_STARTS.includes(file))).toEqual(['app.ts'])
  })

  test('the stack and what builds it are known to their own verb alone', () => {
    const wrong = sources
      .filter(({ layer, file }) => layer !== 'deploy' && file !== 'cli/deploy.ts')
      .flatMap(({ file, text }) => importsIn(file, text))
      .filter(({ from, to }) => to === 'deploy' || /^(aws-cdk-lib|constructs|esbuild)/.test(from))
    expect(wrong.map(({ file, from }) => `${file} imports ${from}`)).toEqual([])
  })

  test('nothing imports a start', () => {
    const wrong = sources.flatMap(({ file, text }) => importsIn(file, text)).filter(({ path }) => STARTS.includes(path))
    expect(wrong).toEqual([])
  })
})

describe('domain and views are pure', () => {
  const pure = sources.filter(({ layer }) => layer === 'domain' || layer === 'views')

  test('they use dates, schemas, phone numbers and the hash, and no other package', () => {
    const packages = pure.flatMap(({ file, text }) => importsIn(file, text)).filter(({ to }) => to === undefined)
    expect(
      packages.filter(({ from }) => !PURE_PACKAGES.test(from)).map(({ file, from }) => `${file} imports ${from}`),
    ).toEqual([])
  })

  test.each([
    ['waiting', /\basync\b|\bawait\b|\bPromise\b|\bsetTimeout\b/],
    ['a clock', /\bDate\.now\(|new Date\(\s*\)|\bperformance\./],
    ['chance', /\bMath\.random\(|\brandom(Bytes|UUID|Int)\b/],
    ['the environment', /\bprocess\./],
    ['the console', /\bconsole\./],
  ])('they know nothing of %s', (_, pattern) => {
    expect(lines(pure, pattern)).toEqual([])
  })
})

describe('the house style', () => {
  test('the environment is read in the starts alone', () => {
    const others = sources.filter(({ file, layer }) => !STARTS.includes(file) && layer !== 'harbor')
    expect(lines(others, /\bprocess\.env\b/)).toEqual([])
  })

  test('workflows and ports name no vendor', () => {
    const inner = sources.filter(({ layer }) => ['workflows', 'ports', 'failure'].includes(layer))
    const vendors = inner.flatMap(({ file, text }) => importsIn(file, text)).filter(({ from }) => VENDORS.test(from))
    expect(vendors.map(({ file, from }) => `${file} imports ${from}`)).toEqual([])
  })

  test.each([
    ['enums', /^\s*(export )?(const )?enum\b/],
    ['default exports', /^\s*export default\b/],
    ['classes but Failure', /^\s*(export )?(abstract )?class (?!Failure\b)/],
    ['any', /:\s*any\b|\bas any\b|<any>/],
    ['namespaces', /^\s*(export )?namespace\b(?!:)/],
    ['imports without their ending', /from '\.{1,2}\/[^']*(?<!\.(ts|js|json))'/],
    ['files that only pass others on', /^export \* from\b/],
  ])('there are no %s', (_, pattern) => {
    expect(lines(sources, pattern)).toEqual([])
  })

  test('no folder is called utils, helpers, services or types', () => {
    const folders = new Set(files.flatMap((file) => dirname(file).split('/')))
    expect(['utils', 'helpers', 'services', 'types'].filter((name) => folders.has(name))).toEqual([])
  })

  test('every file begins with a line that says what it is', () => {
    const without = sources.filter(({ file, text }) => !file.endsWith('.d.ts') && !/^(#!.*\n)?\/\/ \S/.test(text))
    expect(without.map(({ file }) => file)).toEqual([])
  })

  test('nothing names a machine’s own path or a private registry', () => {
    expect(lines(sources, /\/work\/|\/home\/\w+|\/Users\/\w+/)).toEqual([])
  })
})

function layerOf(file: string): string {
  const [first = ''] = file.split('/')
  return first.replace(/\.ts$/, '')
}

interface Import {
  readonly file: string
  readonly from: string
  /** The layer; undefined for a package. */
  readonly to: string | undefined
  /** The file under src; empty for a package. */
  readonly path: string
}

function importsOf(layer: string): readonly Import[] {
  return sources.filter((source) => source.layer === layer).flatMap(({ file, text }) => importsIn(file, text))
}

function importsIn(file: string, text: string): readonly Import[] {
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import '([^']+)'/g,
  )
  return [...found].map(([, one, two, three]) => {
    const from = one ?? two ?? three ?? ''
    const path = from.startsWith('.') ? relative(SRC, normalize(join(SRC, dirname(file), from))) : ''
    return { file, from, path, to: path === '' ? undefined : layerOf(path) }
  })
}

/** `file:line` of each line of code (not of comment) that a pattern is found in. */
function lines(among: readonly { readonly file: string; readonly text: string }[], pattern: RegExp): readonly string[] {
  return among.flatMap(({ file, text }) =>
    text
      .split('\n')
      .flatMap((line, at) =>
        pattern.test(withoutText(line)) ? [`${file}:${at + 1} ${line.trim().slice(0, 80)}`] : [],
      ),
  )
}

/** A line without its comment, and with the words of its strings left only in imports. */
function withoutText(line: string): string {
  if (/^\s*(\/\/|\/?\*)/.test(line)) return ''
  if (/^\s*(import|export)\b.*from '/.test(line) || /\} from '/.test(line)) return line
  return line.replace(/'[^']*'|"[^"]*"|`[^`]*`/g, "''").replace(/\/\/.*$/, '')
}
