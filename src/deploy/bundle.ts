// One function's code as one file, and beside it what it reads; folders stand as in the repository, so that paths hold.
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Metafile, type Plugin } from 'esbuild'
import { FILES, type FunctionName } from './functions.ts'

export interface Bundle {
  readonly name: FunctionName
  readonly dir: string
  /** The code itself, within `dir`. */
  readonly file: string
  readonly metafile: Metafile
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Bolt brings along what serves HTTP by itself and what a socket needs; behind API Gateway neither is ever called. */
const NEVER_CALLED = /^(express|@slack\/socket-mode|@slack\/oauth)$/

/** Packages in one file ask for Node's own in the old way. */
const BANNER = `import { createRequire as requireFrom } from 'node:module'
import { dirname as folderOf } from 'node:path'
import { fileURLToPath as pathOf } from 'node:url'
const require = requireFrom(import.meta.url)
const __filename = pathOf(import.meta.url)
const __dirname = folderOf(__filename)`

export async function bundle(name: FunctionName, dir: string, minify = true): Promise<Bundle> {
  rmSync(dir, { recursive: true, force: true })
  const file = join('src/lambda', `${name}.mjs`)
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [`src/lambda/${name}.ts`],
    outfile: join(dir, file),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify,
    keepNames: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
    banner: { js: BANNER },
    external: [...FILES[name].external],
    plugins: [leftOut],
  })
  for (const path of FILES[name].copied) copy(path, dir)
  return { name, dir, file, metafile }
}

const leftOut: Plugin = {
  name: 'left-out',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: NEVER_CALLED }, ({ path }) => ({ path, namespace: 'left-out' }))
    onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: 'module.exports = {}' }))
  },
}

function copy(path: string, dir: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true })
  cpSync(join(ROOT, path), join(dir, path), { recursive: true, dereference: true })
}
