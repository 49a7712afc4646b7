import { logKanervaIntegrals, standardRadius } from '../../theory/overlap/kanervaIntegral.js'
import { capacity, patternsHeld } from '../../theory/retrieval/capacity.js'
import { criticalDistance } from '../../theory/retrieval/criticalDistance.js'
import { radiusOfBestRatio, radiusOfCapacity, scanRadii } from '../../theory/retrieval/optimalRadius.js'
import { signalToNoise } from '../../theory/retrieval/signalToNoise.js'
import { circleCurves, weightCurve } from '../../theory/retrieval/weightCurve.js'
import type { PublishedNumber } from '../experiment.js'
import { integers } from './integers.js'
import { book, compare, paper, paperCode } from './published.js'

/** Table 1 of the paper and the other published numbers on radii, beside ours. */
export function publishedRadii(): PublishedNumber[] {
  const canonical = { locations: 1e6, patterns: 1e4 }
  const attention = { locations: 2 ** 64, patterns: 1024 }
  const [half, halfOf64] = [scanRadii(1000, canonical, 'half').best, scanRadii(64, attention, 'half').best]
  const table = `${paper}, Table 1`
  const setting = 'n = 1000, r = 10^6, m = 10^4'
  const settingOf64 = 'n = 64, r = 2^64, m = 1024'
  const notebook = `${paperCode}, notebook Optimal_d`
  const slip = 'a tie; the published code takes 0/0 at 2d + 1 for a read that comes nearer'
  return [
    compare(`d of the best SNR by p* = (2mr)^(−1/3), ${setting}`, '447', table,
      radiusOfBestRatio(1000, canonical).radius),
    compare(`d of the best SNR by search, ${setting}`, '447', table, half.signalToNoise.radii.join(', '),
      'the closed form\'s p* = 3.68e-4 lies between d = 446 and 447 and the quantile rounds up'),
    compare(`d of the best capacity, ${setting}`, '444', table, radiusOfCapacity(1000, 1e6).radius),
    compare(`d of the best critical distance, ${setting}`, '448', table, half.criticalDistance.radii.join(', '),
      'a tie at 176 bits; with the others averaged 447 to 449 tie at 168'),
    compare(`d of the best SNR by p* = (2mr)^(−1/3), ${settingOf64}`, '11', table,
      radiusOfBestRatio(64, attention).radius),
    compare(`d of the best SNR by search, ${settingOf64}`, '11', table, halfOf64.signalToNoise.radii.join(', '),
      'with all others at n/2 they do not interfere for d ≤ 15; with p²r for their overlap it is 11, averaged over '
        + 'their distances 8'),
    compare(`d of the best capacity, ${settingOf64}`, '5', table, radiusOfCapacity(64, 2 ** 64).radius),
    compare(`d of the best critical distance, ${settingOf64}`, '15', table, halfOf64.criticalDistance.radii.join(', '),
      slip),
    compare('d of the best critical distance, n = 64, r = 2^64, m from 128 to 512', '16 to 22', `${paper}, Table 1`,
      radiiFor([128, 256, 512])),
    compare('p of the best SNR by p* = (2mr)^(−1/3), n = 1000', '3.684031e-4', notebook,
      radiusOfBestRatio(1000, canonical).activationProbability),
    compare('patterns held at p = 1.4563e-4, r = 10^6, one bit with z = 2.33', '173650.86', notebook,
      patternsHeld(1.4563e-4, 1e6, 2.33),
      'the grid\'s p is printed with five digits only; the optimum itself holds 173,656.57'),
    compare('p that holds most patterns, r = 10^6, z = 2.33', '1.4563e-4', notebook,
      capacity(1e6, 2.33).activationProbability,
      'the notebook takes the best of a grid; the function is flat there'),
    compare('p that holds most patterns, r = 10^9, z = 2.33', '1.397676e-6', notebook,
      capacity(1e9, 2.33).activationProbability),
    compare('critical distance of the book, n = 1000, d = 451, r = 10^6, m = 10^4', '209', `${book}, Fig. 7.3`,
      ofBook(),
      'the book\'s integral with its variance; one bit less with ours, which is exact to 13 digits. The exact '
        + 'intersection with the noise of 1993 gives 156, averaged over distances 152'),
    compare('radii of 5, 9, 11, 15, 19, 27 that read from a distance at n = 64, r = 10^5, m = 1024', '19',
      `${paper}, appendix B`,
      [5, 9, 11, 15, 19, 27].filter((radius) => critical(64, radius, 1e5, 1024) > 0).join(', ')),
  ]
}

const critical = (bits: number, radius: number, locations: number, patterns: number): number => {
  const curve = circleCurves(bits)(radius)
  return criticalDistance(curve, signalToNoise(curve, { locations, patterns }, 'half'))
}

/** The smallest and the largest radius that is best for one of several numbers of patterns. */
function radiiFor(patternCounts: readonly number[]): string {
  const best = patternCounts.flatMap((patterns) =>
    scanRadii(64, { locations: 2 ** 64, patterns }, 'half').best.criticalDistance.radii)
  return `${Math.min(...best)} to ${Math.max(...best)}`
}

function ofBook(): number {
  const logs = logKanervaIntegrals(1000, 451)
  const curve = {
    ...weightCurve(Float64Array.from(integers(0, 1000), (distance) => Math.exp(logs[distance]!))),
    standardRadius: standardRadius(1000, 451),
  }
  return criticalDistance(curve, signalToNoise(curve, { locations: 1e6, patterns: 1e4 }, 'kanerva1988'))
}
