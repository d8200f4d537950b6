// What goes wrong between guests and their pages: the distribution, its behaviours and its policies.
import type { DistributionChange } from '../../cloudfront/distribution.ts'
import { striking, type Trouble } from './trouble.ts'

export const SITE_TROUBLES: Readonly<Record<string, Trouble>> = {
  'cdn-off': changed({ off: true }),
  'cdn-without-headers': changed({ plain: true }),
  'cdn-waiver-to-bucket': changed({ without: '/waiver/*' }),
  'cdn-photos-to-bucket': changed({ without: '/photos/*' }),
  'cdn-page-kept': changed({ caching: { paths: '/*.html', says: 'public, max-age=86400' } }),
  'cdn-note-kept': changed({ caching: { paths: '/boarding/*.json', says: 'public, max-age=600' } }),
  'cdn-forbidden': striking({ service: 'cloudfront', kind: '403', operation: 'GetDistribution' }),
}

function changed(change: DistributionChange): Trouble {
  return ({ distributions }, { id }) => {
    const one = distributions.find(({ operatorId }) => operatorId === id)?.changed
    if (one) one.state = change
    return () => {
      if (one) one.state = {}
    }
  }
}
