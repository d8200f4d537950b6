// What comes in as JSON and hasn't been looked at yet.
export type Json = Readonly<Record<string, unknown>>

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object under `key`, or an empty one. */
export function inside(value: Json, key: string): Json {
  const found = value[key]
  return isJson(found) ? found : {}
}

/** The objects in the list under `key`; none when there is no such list. */
export function listed(value: Json, key: string): readonly Json[] {
  const found = value[key]
  return Array.isArray(found) ? found.filter(isJson) : []
}

export function textOf(value: Json, key: string): string {
  const found = value[key]
  return typeof found === 'string' ? found : ''
}

/** `undefined` where the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
