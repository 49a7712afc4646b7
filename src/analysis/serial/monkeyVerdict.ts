import type { OrderAnalysis } from './orderAnalysis.js'

/** What a model shows of the order in which it was trained, as compared with Miyashita 1988. */
export interface MonkeyFindings {
  /** D*: as far as neighbours are alike. */
  readonly range: number
  /** C′(d), lag d at index d − 1, at least five lags. */
  readonly curve: ArrayLike<number>
  /** The fraction of cells whose rates to nearest neighbours correlate (Kendall, p < 0.05). */
  readonly neighbourFraction: number
  /** D* for stimuli that were not trained. */
  readonly newRange?: number
  /** Cells that correlate between neighbours among new stimuli, and as many as chance may give. */
  readonly newNeighbours?: { readonly significant: number; readonly boundByChance: number }
  /** D* after training in another random order each time. */
  readonly shuffledRange?: number
  /** Whether lags beyond the range were shown to be 0 within the bound. */
  readonly beyondIsZero?: boolean
}

/** One comparison. */
export interface MonkeyCheck {
  readonly name: 'range' | 'fall' | 'fraction' | 'new stimuli' | 'shuffled training' | 'height' | 'beyond the range'
  /** Undefined where it was not measured. */
  readonly passed: boolean | undefined
  /** Whether the verdict depends on it; the others are reported beside. */
  readonly decides: boolean
  /** What was found and what is expected, in words. */
  readonly found: string
  readonly expected: string
}

/** Whether a model can be told from the monkeys by what is known of them. */
export interface MonkeyVerdict {
  /** True where every check that decides was measured and passed; undefined where none failed but some was not measured. */
  readonly indistinguishable: boolean | undefined
  readonly checks: readonly MonkeyCheck[]
  /** One sentence. */
  readonly reason: string
}

/** Bounds of the comparison. Ordinates and counts of cells are known at second hand (data/miyashita-1988.json). */
export const monkeyBounds = {
  range: { least: 4, most: 6 },
  /** The curve must fall from each of the lags 1 … fallLags − 1 to the next. */
  fallLags: 5,
  fraction: { least: 0.25, most: 0.8 },
  height: { least: 0.25, most: 0.7 },
} as const

const within = (value: number, { least, most }: { least: number; most: number }): boolean =>
  value >= least && value <= most

/**
 * The verdict by a rule written down before any model is run: a model is indistinguishable from what the monkeys showed
 * where its range D* is 4 to 6, C′ is positive at lag 1 and falls at every lag up to 5, a fraction of cells from 0.25 to
 * 0.8 correlates between nearest neighbours, and both controls show no order: D* = 0 for new stimuli, with no more
 * correlating cells than chance gives, and D* = 0 after shuffled training. C′(1) from 0.25 to 0.7 and equivalence to 0
 * beyond the range are reported, but do not decide: the published heights are not known at first hand.
 */
export function monkeyVerdict(findings: MonkeyFindings): MonkeyVerdict {
  const { range, curve, neighbourFraction, newRange, newNeighbours, shuffledRange, beyondIsZero } = findings
  const { range: ranges, fallLags, fraction, height } = monkeyBounds
  const lags = Array.from({ length: fallLags }, (_, index) => curve[index] ?? NaN)
  const written = lags.map((value) => value.toFixed(3)).join(', ')
  const checks: MonkeyCheck[] = [
    {
      name: 'range', decides: true, passed: within(range, ranges),
      found: `neighbours are alike to a distance of ${range}`, expected: `${ranges.least} to ${ranges.most}`,
    },
    {
      name: 'fall', decides: true,
      passed: lags[0]! > 0 && lags.every((value, index) => index === 0 || value < lags[index - 1]!),
      found: `correlations at lags 1 to ${fallLags}: ${written}`, expected: 'above 0 and lower at every lag',
    },
    {
      name: 'fraction', decides: true, passed: within(neighbourFraction, fraction),
      found: `a fraction of ${neighbourFraction.toFixed(3)} of the cells correlates between neighbours`,
      expected: `${fraction.least} to ${fraction.most}`,
    },
    newStimuli(newRange, newNeighbours),
    {
      name: 'shuffled training', decides: true, passed: shuffledRange === undefined ? undefined : shuffledRange === 0,
      found: shuffledRange === undefined ? 'not measured' : `a distance of ${shuffledRange}`, expected: '0',
    },
    {
      name: 'height', decides: false, passed: within(lags[0]!, height),
      found: `${lags[0]!.toFixed(3)} at lag 1`, expected: `${height.least} to ${height.most}`,
    },
    {
      name: 'beyond the range', decides: false, passed: beyondIsZero,
      found: beyondIsZero === undefined ? 'not measured' : beyondIsZero ? 'no correlation' : 'not shown to be 0',
      expected: 'no correlation',
    },
  ]
  const deciding = checks.filter(({ decides }) => decides)
  const failed = deciding.filter(({ passed }) => passed === false)
  const missing = deciding.filter(({ passed }) => passed === undefined)
  return {
    indistinguishable: failed.length > 0 ? false : missing.length > 0 ? undefined : true,
    checks,
    reason: reasonOf(failed, missing),
  }
}

function newStimuli(range: number | undefined, cells: MonkeyFindings['newNeighbours']): MonkeyCheck {
  const few = cells === undefined || cells.significant <= cells.boundByChance
  return {
    name: 'new stimuli',
    decides: true,
    passed: range === undefined ? undefined : range === 0 && few,
    found: range === undefined ? 'not measured' : `a distance of ${range}`
      + (cells === undefined ? '' : `, ${cells.significant} ${cells.significant === 1 ? 'cell that correlates' : 'cells that '
        + 'correlate'} between neighbours`),
    expected: cells === undefined ? '0' : `0, and at most ${cells.boundByChance} cells`,
  }
}

function reasonOf(failed: readonly MonkeyCheck[], missing: readonly MonkeyCheck[]): string {
  const listed = (checks: readonly MonkeyCheck[]) =>
    checks.map(({ name, found, expected }) => `${name} (${found}; expected ${expected})`).join('; ')
  if (failed.length > 0) return `It differs from what the monkeys showed: ${listed(failed)}.`
  if (missing.length === 0) return 'Range, fall, fraction of cells and both controls are as in the monkeys.'
  return `Nothing that was measured differs; not measured: ${missing.map(({ name }) => name).join(', ')}.`
}

/**
 * The findings that `monkeyVerdict` takes, from the analyses of the learnt stimuli, of new ones and of shuffled training.
 * D* and C′ are the median and mean over samples of the first size (57 cells); controls likewise. For the
 * fraction, and for equivalence to 0, which 57 cells seldom have the power to show, all cells are taken.
 */
export function monkeyFindings(
  { learnt, fresh, shuffled }: { learnt: OrderAnalysis; fresh?: OrderAnalysis; shuffled?: OrderAnalysis },
): MonkeyFindings {
  const sample = learnt.samples[0]!
  return {
    range: sample.range,
    curve: sample.meanCorrected,
    neighbourFraction: learnt.neighbours.fraction,
    ...(fresh && { newRange: fresh.samples[0]!.range, newNeighbours: fresh.neighbours }),
    ...(shuffled && { shuffledRange: shuffled.samples[0]!.range }),
    beyondIsZero: learnt.equivalence.every(({ equivalent }) => equivalent),
  }
}
