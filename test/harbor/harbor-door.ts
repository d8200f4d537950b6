// A whole harbor for each test, on free ports and in a folder of its own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Harbor, startHarbor } from '../../src/harbor/start-harbor.ts'

export interface OpenHarbor extends Harbor {
  readonly dir: string
  /** A control below `/_harbor/`; `body` is sent as JSON unless it is a string. */
  readonly control: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Told>
}

export interface Told {
  readonly status: number
  readonly type: string
  // biome-ignore lint/suspicious/noExplicitAny: whatever JSON a control answers.
  readonly body: any
}

export function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'harbor-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

export async function openHarbor(dir = folder()): Promise<OpenHarbor> {
  const harbor = await startHarbor({ dir, port: 0 })
  onTestFinished(harbor.stop)
  return {
    ...harbor,
    dir,
    async control(method, path, body, headers = {}) {
      const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
      const response = await fetch(`${harbor.addresses.page}_harbor/${path}`, {
        method,
        headers,
        ...(sent === undefined ? {} : { body: sent }),
      })
      return { status: response.status, type: response.headers.get('content-type') ?? '', body: await response.json() }
    },
  }
}
