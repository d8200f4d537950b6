// The API's own document as a judge of its answers.
import { z } from 'zod'

export interface ApiDocument {
  /** `GET /api/charters/:id` */
  readonly routes: readonly string[]
  /** Throws when such an answer is not what the document promises. */
  readonly check: (route: string, status: number, body: unknown) => void
}

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >
}

export function documentIn(json: unknown): ApiDocument {
  const { paths, components } = json as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
    readonly components: { readonly schemas: object }
  }
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: nameOf(method, path), operation })),
  )
  return {
    routes: routes.map(({ name }) => name),
    check(route, status, body) {
      const operation = routes.find(({ name }) => name === route)?.operation
      if (!operation) return
      const answer = operation.responses[status]
      if (!answer) throw new Error(`${route} answered ${status}, which its document does not know`)
      const [content] = Object.values(answer.content ?? {})
      if (!content) {
        if (body !== undefined) throw new Error(`${route} answered ${status} with a body`)
        return
      }
      const schema = JSON.parse(
        JSON.stringify({ ...content.schema, $defs: components.schemas }).replaceAll(
          '#/components/schemas/',
          '#/$defs/',
        ),
      )
      z.fromJSONSchema(schema).parse(body)
    },
  }
}

function nameOf(method: string, path: string): string {
  return `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`
}
