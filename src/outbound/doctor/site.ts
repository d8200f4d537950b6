// The guests' site as it is served, and the distribution behind it.
import { type CloudFrontClient, GetDistributionCommand } from '@aws-sdk/client-cloudfront'
import type { Answer, Sights, SiteSight } from '../../domain/doctor/sights.ts'
import type { Subject } from '../../ports/doctor.ts'
import { ifThere } from './asking.ts'
import { fetched } from './fetched.ts'

/** What the program itself answers at once, behind each of the paths that lead to it. */
const ROUTES = ['/waiver/form.js', '/photos/upload.js', '/boarding/page.js', '/submit']

export async function distributionSight(cdn: CloudFrontClient, Id: string): Promise<Sights['distribution']> {
  const found = await ifThere('CloudFront', 'cloudfront:GetDistribution', /^NoSuchDistribution$/, () =>
    cdn.send(new GetDistributionCommand({ Id })),
  )
  return { there: found !== undefined, enabled: found?.Distribution?.DistributionConfig?.Enabled ?? false }
}

/** The note is asked for twice: the second answer shows whether the first was kept. A route's query keeps old answers out. */
export async function siteSight(guestSite: string, { page, note }: Subject): Promise<SiteSight> {
  const at = async (path: string): Promise<Answer> => {
    const { status, headers } = await fetched(`${guestSite}${path}`)
    return { status, headers }
  }
  const [served, noted, ...routes] = await Promise.all([
    page && at(page),
    note && at(note).then(() => at(note)),
    ...ROUTES.map(async (path) => [path, await at(`${path}?doctor=${Date.now()}`)] as const),
  ])
  return { page: served || undefined, note: noted || undefined, routes: Object.fromEntries(routes) }
}
