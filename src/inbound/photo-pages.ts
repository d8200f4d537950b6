// What guests open: the page to send photos on, the album behind their link, and each photo in it.
import type { Context } from 'hono'
import { MOST_BYTES } from '../domain/photo/batch.ts'
import type { World } from '../ports.ts'
import { deadAlbum, galleryPage, uploadPage } from '../views/photo-pages.ts'
import { showAlbum } from '../workflows/show-album.ts'
import { problem } from './problem.ts'

const NO_STORE = { 'cache-control': 'no-store' }
const NO_SNIFF = { 'x-content-type-options': 'nosniff' }

/** The page is everybody's and holds nothing personal; it may talk to the bucket and to nobody else. */
export async function uploadsOf(world: World): Promise<Response> {
  const origin = await world.photoStore.origin()
  const headers = { ...pageHeaders(`connect-src 'self' ${origin}`), 'cache-control': 'public, max-age=60' }
  return new Response(world.templates.render('photos.html', uploadPage(world.operator)), { headers })
}

/** JSON, or a page for who asks for one. */
export async function albumOf(world: World, context: Context): Promise<Response> {
  const album = await showAlbum(world, context.req.query('party') ?? '')
  const wantsPage = context.req.header('accept')?.includes('text/html') ?? false
  if (album.kind === 'dead') {
    const { heading, lead, sentence } = deadAlbum(world.operator)
    if (wantsPage) return page(world, deadAlbum(world.operator), 403)
    return problem(403, `${heading}.`, `${lead} ${sentence}`)
  }
  const { charter, photos } = album
  if (wantsPage) return page(world, galleryPage(world.operator, charter, photos), 200)
  return Response.json({ charter: charter.id, photos }, { headers: NO_STORE })
}

/** Only what was developed has a link; it is a JPEG, whatever anybody takes it for. */
export async function pictureOf(world: World, context: Context): Promise<Response> {
  const link = world.links.open(context.req.param('token') ?? '', 'photo')
  const photo = link?.key.startsWith('photos/') ? await world.photoStore.read(link.key, MOST_BYTES) : undefined
  if (photo === undefined || photo === 'too-large')
    return problem(404, 'This photo is not here.', 'Open the album again from your link.')
  const headers = {
    ...NO_SNIFF,
    'content-type': 'image/jpeg',
    'content-disposition': 'inline; filename="photo.jpg"',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'private, max-age=3600',
    'referrer-policy': 'no-referrer',
  }
  return new Response(new Uint8Array(photo), { headers })
}

function page(world: World, data: ReturnType<typeof galleryPage>, status: number): Response {
  const html = world.templates.render('photos-gallery.html', data)
  return new Response(html, { status, headers: { ...pageHeaders("connect-src 'none'"), ...NO_STORE } })
}

function pageHeaders(connect: string): Record<string, string> {
  return {
    ...NO_SNIFF,
    'content-type': 'text/html; charset=utf-8',
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' blob:; ${connect}; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
  }
}
