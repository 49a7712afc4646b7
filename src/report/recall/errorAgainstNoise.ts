import type { RecallAtNoise, RecallResult } from '../../experiments/recallResult.js'
import { counted, fourDigits, intervalLines, nominal, quantitative, tooltipOf, type Piece } from '../channels.js'
import type { Figure } from '../figure.js'
import { interaction, shown } from '../interaction.js'
import { ink, palette } from '../theme.js'

const wrongBits = 'wrong bits (%)'
const cosine = 'cosine similarity'
const words = { cue: 'cue', afterOne: 'after one read', settled: 'settled', theory: 'theory, one read' } as const
type Mean = { readonly mean: number; readonly low: number; readonly high: number }

/** How far cue, first read and settled read are from the stored word, against the noise of the cue. */
export function errorAgainstNoise(result: RecallResult): Figure {
  const theory = result.recall.some((at) => at.predictedAfterOne !== undefined)
  const replicates = result.seeds.length
  return {
    name: 'error-against-noise',
    title: 'Recall against the noise of the cue',
    caption: 'Bits that differ from the stored word (left) and cosine similarity with it (right): of the cue (dashed), '
      + 'after one read, and after reading on until the word settled or the cap of reads was reached. Points are means '
      + `over ${counted(replicates, 'replicate')} of ${counted(result.patterns.names.length, 'pattern')} each; `
      + (replicates > 1 ? 'bands are 95 % intervals over replicates.' : 'one replicate gives no interval.')
      + (theory ? ' The thin line is what theory predicts after one read for independent random words.'
        : ' No theory is drawn: the closed form is that of random words in hard locations.'),
    rows: result.recall.flatMap(rowsAt),
    specification: specification(result, theory),
  }
}

function rowsAt(at: RecallAtNoise) {
  const noise_percent = Number((100 * at.noise).toFixed(6))
  const row = (quantity: string, word: string, { mean, low, high }: Mean, scale: number) =>
    ({ quantity, noise_percent, word, mean: scale * mean, low: scale * low, high: scale * high })
  const predicted = at.predictedAfterOne
  return [
    row(wrongBits, words.cue, at.errorOfCue, 100),
    row(wrongBits, words.afterOne, at.errorAfterOne, 100),
    row(wrongBits, words.settled, at.errorSettled, 100),
    ...(predicted === undefined ? []
      : [row(wrongBits, words.theory, { mean: predicted, low: predicted, high: predicted }, 100)]),
    row(cosine, words.cue, at.cosineOfCue, 1),
    row(cosine, words.afterOne, at.cosineAfterOne, 1),
    row(cosine, words.settled, at.cosineSettled, 1),
  ]
}

function specification(result: RecallResult, theory: boolean): Piece {
  const cosines = result.recall.flatMap((at) => [at.cosineOfCue.low, at.cosineAfterOne.low, at.cosineSettled.low])
  const lowest = Math.floor(10 * Math.min(0.5, ...cosines)) / 10
  const noiseMax = Math.max(...result.recall.map((at) => 100 * at.noise)) || 1
  const panels = [
    panel('error', wrongBits, noiseMax, { zero: true }, theory, theory),
    panel('cosine', cosine, noiseMax, { domain: [lowest, 1], zero: false }, theory, false),
  ]
  return {
    params: interaction(['error-bands'], { series: 'word', zooms: false }),
    spacing: 36,
    resolve: { scale: { color: 'shared', strokeDash: 'shared' } },
    hconcat: panels,
  }
}

function panel(
  name: string, quantity: string, noiseMax: number, scale: Piece, theoryNamed: boolean, theoryDrawn: boolean,
): Piece {
  const { color, strokeDash } = looks(theoryNamed)
  const line = (which: readonly string[], strokeWidth: number) => ({
    transform: [{ filter: { field: 'word', oneOf: which } }],
    mark: { type: 'line', strokeWidth, tooltip: false },
    encoding: { y: quantitative('mean', { title: quantity, scale }), opacity: shown(1), strokeDash },
  })
  const reads = [{ filter: { field: 'word', oneOf: [words.afterOne, words.settled] } }]
  return {
    name, width: 300, height: 250,
    transform: [{ filter: { field: 'quantity', equal: quantity } }],
    encoding: {
      x: quantitative('noise_percent', {
        title: 'bits flipped in the cue (%)', scale: { domain: [0, noiseMax], nice: false },
      }),
      color,
    },
    layer: [
      {
        name: `${name}-bands`, transform: reads,
        mark: { type: 'area', tooltip: false },
        encoding: { y: quantitative('low'), y2: { field: 'high' }, opacity: shown(0.22) },
      },
      line([words.cue, words.afterOne, words.settled], 2),
      ...(theoryDrawn ? [line([words.theory], 1)] : []),
      {
        transform: reads,
        mark: { type: 'point', filled: true, size: 45, opacity: 1 },
        encoding: {
          y: quantitative('mean'),
          shape: { condition: { test: { field: 'word', equal: words.settled }, value: 'square' }, value: 'circle' },
          opacity: shown(1),
          tooltip: tooltipOf([
            ['word', 'word'], ['noise_percent', 'noise of the cue (%)'], ['mean', quantity, fourDigits],
            ...intervalLines,
          ]),
        },
      },
    ],
  }
}

function looks(theory: boolean): { color: Piece; strokeDash: Piece } {
  const legend = { title: null, orient: 'top', direction: 'horizontal', symbolType: 'stroke', symbolSize: 400 }
  const domain = [words.cue, words.afterOne, words.settled, ...(theory ? [words.theory] : [])]
  const colours = [ink.quiet, palette.blue, palette.vermilion, ...(theory ? [palette.black] : [])]
  const dashes = domain.map((word) => (word === words.cue ? [6, 4] : [1, 0]))
  return {
    color: nominal('word', { scale: { domain, range: colours }, legend }),
    strokeDash: nominal('word', { scale: { domain, range: dashes }, legend }),
  }
}
