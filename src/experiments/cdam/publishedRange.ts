/** A curve of the notebook's figure. */
interface PublishedCurve {
  readonly a: number
  readonly h: number
  /** C(d) for the distances from 1 on; undefined where the picture could not be read. */
  readonly correlations: readonly (string | undefined)[]
  /** Where the curve first crosses zero; undefined where it does so before distance 1. */
  readonly crossing?: string
}

/** Where the curves come from: there are no printed numbers. */
export const rangeSource = 'digitised (±0.005) from the figure in the public notebook of Burns 2024, Range_of_recall_extension'

/** Correlation of attractors against distance on a ring of 30, as the notebook's one draw shows it. */
export const publishedCurves: readonly PublishedCurve[] = [
  { a: 1, h: 0, correlations: ['-0.027', '-0.031', '-0.03', '-0.042'] },
  {
    a: 0.5, h: 0.5, crossing: '2.4',
    correlations: ['0.628', '0.083', '-0.110', '-0.114', '-0.102', '-0.086', '-0.086', '-0.090', '-0.097', '-0.099',
      '-0.095'],
  },
  {
    a: -0.5, h: 1.5, crossing: '4.6',
    correlations: ['0.767', '0.560', '0.316', '0.107', '-0.061', '-0.140', '-0.200', '-0.213', '-0.216', '-0.215',
      '-0.213'],
  },
  {
    a: -2, h: 3, crossing: '6.1',
    correlations: ['0.651', '0.518', '0.441', '0.294', '0.143', '0.015', undefined, '-0.186', '-0.244', '-0.275',
      '-0.309'],
  },
]
