import type { RecallResult, WeightPoint } from '../../experiments/recallResult.js'
import type { Level } from '../../levels/levelMemory.js'
import { counted, fourDigits, intervalLines, nominal, quantitative, tooltipOf, type Piece } from '../channels.js'
import type { Figure } from '../figure.js'
import { formatEstimate, formatFixed, formatNumber } from '../formatNumber.js'
import { ink, palette } from '../theme.js'

const heightPx = 300
const widthPx = 300
const weightTitles: Record<Level, string> = {
  circuit: 'shared granule cells',
  sdm: 'shared hard locations',
  attention: 'weight exp(β · cosine), scaled',
}

/**
 * The weight of a stored pattern against the cue's Hamming distance from it, on a linear and a logarithmic axis, with the
 * closed
 * form's expectation and the softmax of the fitted β. Absent when no weight is above zero.
 */
export function weightCurve(result: RecallResult): Figure | undefined {
  const lowest = exponentOfSmallest(result.weights)
  if (lowest === undefined) return undefined
  const floor = powerOfTen(lowest)
  const rows = result.weights.map(({ distance, measured: { mean, low, high }, expected, softmax }) =>
    ({ distance_bits: distance, measured: mean, low, high, expected, softmax }))
  const zeros = rows.filter((row) => !(row.measured > 0)).length
  const cut = rows.filter((row) => row.measured > 0 && row.low < floor).length
  const intervals = result.seeds.length > 1 ? ', bars 95 % intervals' : ''
  return {
    name: 'weight-curve',
    title: 'The weight of a stored pattern falls nearly exponentially with distance',
    caption: `Weight of a stored pattern (${weightTitles[result.level]}) against the Hamming distance of the cue from `
      + `it, on a linear axis (left) and a logarithmic one (right). `
      + `Points are means over ${counted(result.seeds.length, 'replicate')}${intervals}; `
      + 'the solid line is the closed form\'s exact expectation, the dashed line the softmax with the fitted β. '
      + `The shaded span, 0 to ${result.beta.windowEnd} bits, is the window of the fit.${leftOut(zeros, cut)}`,
    rows,
    specification: specification(result, lowest),
  }
}

function leftOut(zeros: number, cut: number): string {
  const many = zeros === 1 ? 'One mean of zero cannot be drawn on a logarithmic axis and is left out there.'
    : `${zeros} means of zero cannot be drawn on a logarithmic axis and are left out there.`
  return (zeros === 0 ? '' : ` ${many}`)
    + (cut === 0 ? '' : ' Intervals that reach below the axis are cut off at its foot.')
}

const powerOfTen = (exponent: number): number => Number(`1e${exponent}`)

/** The exponent of ten below the smallest mean that can be drawn. */
function exponentOfSmallest(weights: readonly WeightPoint[]): number | undefined {
  const drawn = weights.map((point) => point.measured.mean).filter((mean) => mean > 0)
  return drawn.length === 0 ? undefined : Number(Math.min(...drawn).toExponential().split('e')[1])
}

function fitText({ beta }: RecallResult): string[] {
  const half = beta.halfClaws === undefined ? '' : `; half the claws K/2 = ${formatNumber(beta.halfClaws)}`
  return [
    `measured β = ${formatEstimate(beta.measured)}, R² = ${formatFixed(beta.rSquared.mean, 4)}`,
    `exact expectation β = ${formatNumber(beta.expected)}, R² = ${formatFixed(beta.expectedRSquared, 4)}${half}`,
  ]
}

function specification(result: RecallResult, lowest: number): Piece {
  const ceiling = 1.3 * Math.max(...result.weights.flatMap(({ measured, expected }) => [measured.high, expected]))
  const powers = Array.from({ length: 60 }, (_, step) => powerOfTen(lowest + step)).filter((power) => power <= ceiling)
  const linear = { scale: { domain: [0, ceiling / 1.3 * 1.05], nice: false }, axis: { tickCount: 6 } }
  const log = { scale: { type: 'log', domain: [powers[0], ceiling], nice: false }, axis: { values: powers, format: '~g' } }
  return {
    title: { text: fitText(result) },
    spacing: 30,
    resolve: { scale: { color: 'shared', strokeDash: 'shared', shape: 'shared' } },
    hconcat: [panel(result, linear, { least: 0, title: weightTitles[result.level] }),
      panel(result, log, { least: powers[0]!, title: null })],
  }
}

/** One panel; `least` is the foot of its axis, which a logarithmic one has above 0. */
function panel(
  result: RecallResult, axis: Piece, { least, title }: { readonly least: number; readonly title: string | null },
): Piece {
  const last = Math.max(1, ...result.weights.map((point) => point.distance))
  const x = quantitative('distance_bits', {
    scale: { domain: [0, 1.02 * last], nice: false },
    title: `Hamming distance (bits of ${result.bits})`,
  })
  const y = (field: string) => quantitative(field, { title, ...axis })
  const names = namesOf(result)
  const { color, strokeDash, shape } = looks(Object.values(names))
  const drawable = [
    ...(least > 0 ? [{ filter: { field: 'measured', gt: 0 } }] : []),
    { calculate: `max(datum.low, ${least})`, as: 'low_drawn' },
    { calculate: JSON.stringify(names.measured), as: 'curve' },
  ]
  return {
    width: widthPx, height: heightPx,
    layer: [
      fitWindow(result.beta.windowEnd),
      {
        transform: [
          { fold: ['expected', 'softmax'], as: ['column', 'weight'] },
          { calculate: `${JSON.stringify(names)}[datum.column]`, as: 'curve' },
          ...(least > 0 ? [{ filter: { field: 'weight', gt: 0 } }] : []),
        ],
        mark: { type: 'line', clip: true, strokeWidth: 1.75, tooltip: false },
        encoding: { x, y: y('weight'), color, strokeDash },
      },
      {
        transform: drawable,
        mark: { type: 'rule', color: palette.blue, strokeWidth: 1.5, clip: true, tooltip: false },
        encoding: { x, y: y('low_drawn'), y2: { field: 'high' } },
      },
      {
        transform: drawable,
        mark: { type: 'point', filled: true, size: 45, opacity: 1 },
        encoding: {
          x, y: y('measured'), color, shape,
          tooltip: tooltipOf([
            ['distance_bits', 'distance (bits)'], ['measured', weightTitles[result.level], fourDigits],
            ...intervalLines,
            ['expected', 'closed form', fourDigits], ['softmax', 'softmax', fourDigits],
          ]),
        },
      },
    ],
  }
}

const fitWindow = (windowEnd: number): Piece => ({
  data: { values: [{ from: 0, to: windowEnd }] },
  mark: { type: 'rect', color: ink.shade, tooltip: false },
  encoding: { x: quantitative('from'), x2: { field: 'to' } },
})

/** What each curve is called, by the column that it is drawn from. */
const namesOf = ({ beta }: RecallResult) => ({
  measured: 'measured', expected: 'closed form, exact', softmax: `softmax, β = ${formatFixed(beta.measured.mean, 2)}`,
})

function looks(domain: readonly string[]): { color: Piece; strokeDash: Piece; shape: Piece } {
  const legend = { title: null, orient: 'top', direction: 'horizontal', symbolSize: 90, offset: 4 }
  const byCurve = (range: readonly unknown[]) => nominal('curve', { scale: { domain, range }, legend })
  return {
    color: byCurve([palette.blue, palette.black, palette.vermilion]),
    strokeDash: byCurve([[1, 0], [1, 0], [5, 3]]),
    shape: byCurve(['circle', 'stroke', 'stroke']),
  }
}
