// What is uploaded for each function: small enough, with the files that it reads, and nothing that is never called.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bundle, bundles } from '../../src/deploy/bundle.ts'
import { FILES } from '../../src/deploy/functions.ts'
import { checkNative, nativeLock } from '../../src/deploy/native.ts'
import { zipOf } from '../../src/deploy/zip.ts'

let dir: string
let made: readonly Bundle[]

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'bundles-'))
  // As it is named from elsewhere than the repository's folder.
  made = await bundles(relative(process.cwd(), dir))
})

afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('the bundles', () => {
  test('each is under five megabytes', () => {
    for (const { name, dir: at, file } of made) {
      const megabytes = statSync(join(at, file)).size / 1_000_000
      expect({ name, megabytes: megabytes < 5 }).toEqual({ name, megabytes: true })
    }
  })

  test('templates, fonts and scripts come along where the code looks for them', () => {
    for (const { name, dir: at } of made)
      for (const path of FILES[name].copied)
        expect([name, path, existsSync(join(at, path))]).toEqual([name, path, true])
  })

  test('whatever is started beside the code comes along as well', () => {
    const started = made.flatMap(({ dir: at }) => [join(at, 'src/outbound/darkroom-child.mjs')].filter(existsSync))
    expect(started).toEqual([join(dir, 'photos/src/outbound/darkroom-child.mjs')])
  })

  test('Node’s own modules are required: an import of http alone would load what fetches as well', () => {
    for (const { name, dir: at, file } of made) {
      const imported = [...readFileSync(join(at, file), 'utf8').matchAll(/\b(?:from|import)\s*\(?["']([^"']+)["']/g)]
      const builtins = imported.map(([, path = '']) => path).filter(isBuiltin)
      // Those of the lines that make `require` itself.
      expect([name, builtins.sort()]).toEqual([name, ['node:module', 'node:path', 'node:url']])
    }
  })

  test('the native library is that of Lambda’s machines, and each of its packages is held to the lock file’s hash', () => {
    const { '': root, ...packages } = nativeLock().packages
    expect(Object.keys(root?.dependencies ?? {})).toEqual(['sharp'])
    expect(Object.keys(packages).filter((path) => path.includes('@img/sharp'))).toEqual([
      'node_modules/@img/sharp-libvips-linux-arm64',
      'node_modules/@img/sharp-linux-arm64',
    ])
    for (const [path, { integrity }] of Object.entries(packages))
      expect([path, integrity]).toEqual([path, expect.stringMatching(/^sha512-/)])
  })

  test('a folder without that library, or with another machine’s, is not uploaded', () => {
    const at = join(dir, 'native')
    const library = (file: string, machine: number) => {
      const head = Buffer.alloc(64)
      head.write('\x7fELF', 'latin1')
      head.writeUInt16LE(machine, 18)
      writeFileSync(join(at, file), head)
    }
    mkdirSync(at)
    expect(() => checkNative(at)).toThrow('linux arm64: its folder holds no sharp.')
    library('libvips-cpp.so.8.18.7', 0xb7)
    expect(() => checkNative(at)).not.toThrow()
    library('sharp-linux-x64.node', 0x3e)
    expect(() => checkNative(at)).toThrow('its folder holds sharp-linux-x64.node.')
  })

  test('neither the CDK nor a socket nor the harbor is in any', () => {
    for (const { inputs } of made)
      expect(inputs.filter((path) => /aws-cdk|socket-mode\/|\/express\/|src\/harbor|src\/deploy/.test(path))).toEqual(
        [],
      )
  })

  test('the same files are the same zip, so that nothing is uploaded twice', () => {
    const [one] = made.filter(({ name }) => name === 'mail-events')
    cpSync(one!.dir, join(dir, 'again'), { recursive: true })
    expect(zipOf(join(dir, 'again')).equals(zipOf(one!.dir))).toBe(true)
  })

  test('a zip holds each file as it is', async () => {
    const [{ dir: at, file }] = made.filter(({ name }) => name === 'google') as [Bundle]
    const zip = zipOf(at)
    const name = zip.indexOf(file)
    const { inflateRawSync } = await import('node:zlib')
    const packed = zip.readUInt32LE(name - 30 + 18)
    const content = inflateRawSync(zip.subarray(name + file.length, name + file.length + packed))
    expect(content.equals(readFileSync(join(at, file)))).toBe(true)
  })
})
