// The native library that draws photos, as Lambda's machines need it: what the lock file names, checked by its hashes.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Lock {
  readonly lockfileVersion: number
  readonly packages: Readonly<Record<string, Locked>>
}

interface Locked {
  readonly version?: string
  readonly integrity?: string
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const LOCK = fileURLToPath(new URL('../../package-lock.json', import.meta.url))
const LIBRARY = 'sharp'
const MACHINE = { os: 'linux', cpu: 'arm64', libc: 'glibc' } as const
const LEFT_BY_NPM = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json']

/** A lock file of the library alone, for that machine alone. */
export function nativeLock(): Lock {
  const { lockfileVersion, packages } = JSON.parse(readFileSync(LOCK, 'utf8')) as Lock
  const found: Record<string, Locked> = { '': { dependencies: { [LIBRARY]: versionIn(packages) } } }
  const take = (name: string) => {
    const path = `node_modules/${name}`
    const locked = packages[path]
    if (!locked || path in found) return
    const { optionalDependencies = {}, ...rest } = locked
    const fitting = Object.entries(optionalDependencies).filter(([one]) => fits(packages[`node_modules/${one}`]))
    found[path] = { ...rest, optionalDependencies: Object.fromEntries(fitting) }
    for (const other of [...Object.keys(rest.dependencies ?? {}), ...fitting.map(([one]) => one)]) take(other)
  }
  take(LIBRARY)
  return { lockfileVersion, packages: found }
}

/** Puts it into a function's folder, from npm's registry; throws where what came is not for that machine. */
export function fetchNative(dir: string): void {
  const lock = nativeLock()
  writeFileSync(join(dir, 'package.json'), JSON.stringify(lock.packages['']))
  writeFileSync(join(dir, 'package-lock.json'), JSON.stringify(lock))
  const machine = Object.entries(MACHINE).map(([key, value]) => `--${key}=${value}`)
  execFileSync('npm', ['ci', ...machine, '--ignore-scripts'], { cwd: dir, stdio: ['ignore', 'ignore', 'inherit'] })
  for (const file of LEFT_BY_NPM) rmSync(join(dir, file), { force: true })
  checkNative(dir)
}

/** Throws where there is no library, or one for another machine. */
export function checkNative(dir: string): void {
  const binaries = binariesIn(dir)
  const foreign = binaries.filter((file) => machineOf(readFileSync(file)) !== AARCH64)
  if (binaries.length > 0 && foreign.length === 0) return
  const what = foreign.map((file) => basename(file)).join(', ') || `no ${LIBRARY}`
  throw new Error(`The photos function would not run on ${MACHINE.os} ${MACHINE.cpu}: its folder holds ${what}.`)
}

function binariesIn(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.node$|\.so(\.\d+)*$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
}

const AARCH64 = 0xb7

/** As the head of an ELF file says; undefined: it is none. */
function machineOf(bytes: Buffer): number | undefined {
  return bytes.toString('latin1', 0, 4) === '\x7fELF' ? bytes.readUInt16LE(18) : undefined
}

function fits(locked: Locked | undefined): boolean {
  const { os, cpu, libc } = MACHINE
  return locked?.os?.includes(os) === true && locked.cpu?.includes(cpu) === true && locked.libc?.includes(libc) === true
}

function versionIn(packages: Lock['packages']): string {
  const { version } = packages[`node_modules/${LIBRARY}`] ?? {}
  if (!version) throw new Error(`The lock file names no ${LIBRARY}.`)
  return version
}
