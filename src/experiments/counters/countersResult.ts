import type { ExperimentResult } from '../experiment.js'

/** What one circuit showed. */
export interface FoundCounters {
  readonly weightBits: number
  readonly stored: number
  readonly noise: number
  /** Words that a synapse took part in, on average. */
  readonly writes: number
  /** The share of synapses that have each weight from 0 up. */
  readonly shares: Float64Array
  /** What the closed form says of them; absent where changes are multiplicative. */
  readonly expected?: Float64Array
  /** Fraction of wrong bits of each stored word, the first stored one first. */
  readonly errors: readonly number[]
}

export function countersResult(
  { weightBits, stored, noise, writes, shares, expected, errors }: FoundCounters,
): ExperimentResult {
  const half = Math.floor(stored / 2)
  const row = {
    weightBits, stored, writes, error: mean(errors), errorOlder: mean(errors.slice(0, half)),
    errorNewer: mean(errors.slice(half)), silent: shares[0]!, largest: shares.at(-1)!,
    ...(expected && { silentExpected: expected[0]!, silentExcess: shares[0]! - expected[0]! }),
  }
  const rows = Array.from(shares, (share, weight) =>
    ({ weight, share, ...(expected && { expected: expected[weight]! }) }))
  return {
    summary: 'What does learning leave in weights between bounds, and what can still be read? '
      + `After ${stored} words, ${writes.toFixed(1)} a synapse, ${percent(row.silent)} of the weights of ${weightBits} `
      + `bits are silent${expected ? ` (closed form: ${percent(expected[0]!)})` : ''}; of bits that are read from cues with `
      + `${percent(noise)} of bits flipped, ${percent(row.error)} are wrong (by chance, half would be): `
      + `${percent(row.errorOlder)} in the older half of the words and ${percent(row.errorNewer)} in the newer. One circuit.`,
    tables: [{
      name: 'counters', title: 'Weights after learning, and what is read',
      caption: 'Addresses and data are independent random words. Silent: weight 0. Older and newer: the half of words that '
        + 'was stored first, and last. The closed form is the random walk between bounds, with as many words.',
      columns: [
        { key: 'weightBits', title: 'bits of a weight' }, { key: 'stored', title: 'words stored' },
        { key: 'writes', title: 'words a synapse' }, { key: 'error', title: 'wrong bits (fraction)' },
        { key: 'errorOlder', title: 'older half' }, { key: 'errorNewer', title: 'newer half' },
        { key: 'silent', title: 'silent (fraction)' }, { key: 'largest', title: 'at the largest weight (fraction)' },
        ...(expected
          ? [{ key: 'silentExpected', title: 'silent, closed form' }, { key: 'silentExcess', title: 'difference' }] : []),
      ],
      rows: [row],
    }, {
      name: 'weights', title: 'How many synapses have each weight', caption: 'Fractions of all parallel-fibre synapses.',
      columns: [
        { key: 'weight', title: 'weight (steps)' }, { key: 'share', title: 'synapses (fraction)' },
        ...(expected ? [{ key: 'expected', title: 'closed form' }] : []),
      ],
      rows,
    }],
    plots: [{
      name: 'weights', title: 'Weights after learning', 
      caption: `All parallel-fibre synapses of one circuit (one seed, ${stored} words) at each weight of ${weightBits} bits. `
        + 'Circles: the circuit; line: the random walk between bounds, its closed form. All synapses are counted: no interval.',
      rows: [
        ...rows.map(({ weight, share }) => ({ weight, share, of: 'circuit' })),
        ...Array.from(expected ?? [], (share, weight) => ({ weight, share, of: 'closed form' })),
      ],
      x: { key: 'weight', title: 'weight (steps)' }, y: { key: 'share', title: 'synapses (fraction)' },
      series: 'of', measured: ['circuit'], mark: 'line and points',
    }],
    comparison: [],
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
