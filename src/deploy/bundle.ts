// Each function's code as one file, and beside it what it reads and starts; folders stand as in the repository, so that paths hold.
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin, stop } from 'esbuild'
import { FILES, FUNCTIONS, type FunctionName } from './functions.ts'

export interface Bundle {
  readonly name: FunctionName
  readonly dir: string
  /** The code itself, within `dir`. */
  readonly file: string
  /** What it was made of, below the repository. */
  readonly inputs: readonly string[]
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Bolt brings along what serves HTTP by itself and what a socket needs; behind API Gateway neither is ever called. Nor are zod's sentences in fifty languages. */
const NEVER_CALLED = /^(express|@slack\/socket-mode|@slack\/oauth|\.\.\/locales\/index\.js)$/

/** Packages in one file ask for Node's own in the old way. */
const BANNER = `import { createRequire as requireFrom } from 'node:module'
import { dirname as folderOf } from 'node:path'
import { fileURLToPath as pathOf } from 'node:url'
const require = requireFrom(import.meta.url)
const __filename = pathOf(import.meta.url)
const __dirname = folderOf(__filename)`

/** All of them under one folder, each in a folder of its own. */
export async function bundles(under: string, minify = true): Promise<readonly Bundle[]> {
  const dir = resolve(under)
  const code = join(dir, 'code')
  for (const name of ['code', ...FUNCTIONS]) rmSync(join(dir, name), { recursive: true, force: true })
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: FUNCTIONS.flatMap((name) => [startOf(name), ...FILES[name].children]),
    outdir: code,
    outbase: ROOT,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify,
    // Each name kept costs at every start; errors say theirs themselves, and no trace is logged.
    keepNames: false,
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
    banner: { js: BANNER },
    external: FUNCTIONS.flatMap((name) => FILES[name].external),
    plugins: [leftOut, required],
  })
  await stop()
  return FUNCTIONS.map((name) => {
    const output = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint === startOf(name))
    const file = built(startOf(name))
    for (const path of [file, ...FILES[name].children.map(built)]) copy(join(code, path), join(dir, name, path))
    for (const path of FILES[name].copied) copy(join(ROOT, path), join(dir, name, path))
    return { name, dir: join(dir, name), file, inputs: Object.keys(output?.inputs ?? {}) }
  })
}

function startOf(name: FunctionName): string {
  return `src/lambda/${name}.ts`
}

function built(path: string): string {
  return path.replace(/\.ts$/, '.mjs')
}

const leftOut: Plugin = {
  name: 'left-out',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: NEVER_CALLED }, ({ path }) => ({ path, namespace: 'left-out' }))
    onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** Node's own are asked for in the old way: an import looks at all that each of them offers, and loads what none of us uses. */
const required: Plugin = {
  name: 'required',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path, kind }) =>
      (kind === 'import-statement' || kind === 'dynamic-import') && isBuiltin(path)
        ? { path, namespace: 'required' }
        : undefined,
    )
    onLoad({ filter: /./, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)})`,
    }))
  },
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  cpSync(from, to, { recursive: true, dereference: true })
}
