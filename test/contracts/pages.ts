// What the guest pages promise, as they are put and as they are served.
import { expect, test } from 'vitest'
import type { Page } from '../../src/ports/pages.ts'
import { failed } from './failed.ts'
import { type Place, soon } from './place.ts'

export function pagesContract(place: () => Place): void {
  test('a page is public as soon as it is invalidated, and an older one never goes over it', async () => {
    const { one, two, mark } = place()
    const path = `/${mark}-page.html`
    expect(await one.pages.look(path)).toBeUndefined()
    const first = await one.pages.put(page(path, 1), undefined)
    await one.pages.invalidate([path], `${mark}-1`)
    await soon(place(), () => one.pages.look(path)).toMatchObject({ revision: 1, says: { revision: ['1'] } })

    expect(await two.pages.look(path, first.etag)).toBe('unchanged')

    const second = await one.pages.put(page(path, 2), first.etag)
    expect(await two.pages.look(path, second.etag)).toMatchObject({ revision: 1 })
    await one.pages.invalidate([path], `${mark}-2`)
    await one.pages.invalidate([path], `${mark}-2`)
    await soon(place(), () => two.pages.look(path)).toMatchObject({ revision: 2 })
    expect(await two.pages.look(path, second.etag)).toBe('unchanged')

    expect(await failed(two.pages.put(page(path, 1), first.etag))).toMatchObject({
      code: 'superseded',
      outcome: 'not-done',
    })
    expect(await failed(two.pages.put(page(path, 1), undefined))).toMatchObject({ code: 'superseded' })
    await two.pages.put(page(path, 3), first.etag)
  })

  test('every version of a page stays, with its revision', async () => {
    const { one, two, mark } = place()
    const path = `/${mark}-versions.html`
    const first = await one.pages.put(page(path, 1), undefined)
    await one.pages.put(page(path, 2), first.etag)
    const kept = await two.pages.versions(path)
    expect(kept.map(({ revision }) => revision)).toEqual([2, 1])
    const old = await two.pages.version(path, kept[1]!.version)
    expect(old).toMatchObject({ revision: 1, html: page(path, 1).html })
  })

  test('publishings that go together are one invalidation', async () => {
    const { one, mark } = place()
    const paths = [`/${mark}-together-1.html`, `/${mark}-together-2.html`]
    const etags = await Promise.all(paths.map((path) => one.pages.put(page(path, 1), undefined)))
    for (const path of paths) await soon(place(), () => one.pages.look(path)).toMatchObject({ revision: 1 })
    await Promise.all(paths.map((path, at) => one.pages.put(page(path, 2), etags[at]?.etag)))
    const all = paths.map((path) => ({ paths: [path], reference: `${mark} ${path}` }))
    await one.pages.invalidateAll(all)
    await one.pages.invalidateAll(all)
    for (const path of paths) await soon(place(), () => one.pages.look(path)).toMatchObject({ revision: 2 })
  })

  test('a link of ours is followed; another’s is not asked', async () => {
    const { one, mark } = place()
    const { guestSite } = one.operator
    await one.pages.put(page(`/${mark}-followed.html`, 1), undefined)
    expect(await one.pages.follow(`${guestSite}/${mark}-followed.html`)).toBeUndefined()
    expect(await one.pages.follow(`${guestSite}/${mark}-nothing.html`)).toBeGreaterThanOrEqual(400)
    expect(await one.pages.follow('https://maps.example.test/?q=dock')).toBeUndefined()
  })

  test('an address that leads to a page leads there through the CDN, whatever the page’s revision', async () => {
    const { one, mark } = place()
    await one.pages.put(page(`/${mark}-target.html`, 7), undefined)
    const leading = { ...page(`/${mark}-other-name.html`, 1), redirect: `/${mark}-target.html` }
    await one.pages.put(leading, undefined)
    await one.pages.invalidate([`/${mark}-other-name.html`], `${mark}-leading`)
    await soon(place(), () => one.pages.look(`/${mark}-other-name.html`)).toMatchObject({ revision: 7 })
  })
}

function page(path: string, revision: number): Page {
  return {
    path,
    revision,
    html: `<!doctype html><meta name="charter-revision" content="${revision}"><p data-says="revision">${revision}</p><p>Welcome</p>`,
  }
}
