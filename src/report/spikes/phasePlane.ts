import type { FeedbackLoop } from '../../experiments/spiking/feedbackLoops.js'
import { counted, fourDigits, quantitative, tooltipOf, type Piece } from '../channels.js'
import type { Figure } from '../figure.js'

const widthPx = 380

/**
 * The path of a circuit in the plane of the rates of two populations that project onto each other. Absent where there
 * are no such two, or one of them is silent. Of several loops the first is shown.
 */
export function phasePlane(
  [loop, ...others]: readonly FeedbackLoop[], { fromMs }: { readonly fromMs: number },
): Figure | undefined {
  if (!loop) return undefined
  const { first, second, binMs, firstHz, secondHz } = loop
  const rows = firstHz.slice(1).map((_, bin) => ({
    time_ms: Number((fromMs + (bin + 1) * binMs).toPrecision(10)),
    from_first_hz: firstHz[bin]!, from_second_hz: secondHz[bin]!,
    first_hz: firstHz[bin + 1]!, second_hz: secondHz[bin + 1]!,
  }))
  return {
    name: 'phase-plane', title: `The loop of ${first} and ${second} in the plane of their rates`,
    caption: `Spikes per second and cell of both populations in bins of ${binMs} ms, ${counted(firstHz.length, 'bin')} of the `
      + 'first seed, each joined to the next; the lighter, the earlier. A steady state is a cloud about one point, a rhythm an '
      + 'orbit about it.'
      + (others.length === 0 ? '' : ` Loops not shown: ${others.map((one) => `${one.first} and ${one.second}`).join(', ')}.`),
    rows, specification: specification(loop),
  }
}

function specification({ first, second }: FeedbackLoop): Piece {
  const x = (field: string): Piece => quantitative(field, { title: `${first} (Hz)`, scale: { zero: false } })
  const y = (field: string): Piece => quantitative(field, { title: `${second} (Hz)`, scale: { zero: false } })
  const color = quantitative('time_ms', {
    title: 'time (ms)', scale: { scheme: 'blues', domainMin: { expr: '0' } }, legend: { gradientLength: 160 },
  })
  return {
    width: widthPx, height: 300,
    params: [{ name: 'zoom_0', select: { type: 'interval', zoom: 'wheel![event.shiftKey]' }, bind: 'scales',
      views: ['points'] }],
    layer: [
      {
        mark: { type: 'rule', strokeWidth: 1, opacity: 0.7, clip: true, tooltip: false },
        encoding: { x: x('from_first_hz'), y: y('from_second_hz'), x2: { field: 'first_hz' }, y2: { field: 'second_hz' },
          color },
      },
      {
        name: 'points',
        mark: { type: 'point', filled: true, size: 28, opacity: 1, clip: true },
        encoding: {
          x: x('first_hz'), y: y('second_hz'), color,
          tooltip: tooltipOf([
            ['time_ms', 'bin from (ms)'], ['first_hz', `${first} (Hz)`, fourDigits], ['second_hz', `${second} (Hz)`,
              fourDigits],
          ]),
        },
      },
    ],
  }
}
