import type { LabView } from '../controller/labView.js'
import { circuitRoles } from '../drawing/circuitRoles.js'
import { presentationsText, RateHistogram, rateOfSpikeHz, type RateData } from '../drawing/charts/rateHistogram.js'
import { storedText, WeightHistogram } from '../drawing/charts/weightHistogram.js'
import type { CircuitFace } from '../session/messages.js'
import { binOf } from '../state/weightBins.js'
import { useDrawing } from './useDrawing.js'

interface HistogramProps {
  readonly face: CircuitFace
  readonly view: LabView
}

/** The rates of the cells of one population since the cue was new. */
export function Rates({ face, view: { firing }, index }: HistogramProps & { readonly index: number }) {
  const { populations, projections, roles, periodMs } = face
  const cellsBySpikes = firing?.cellsBySpikes[index]
  const role = circuitRoles({ populations, projections, memoryRoles: roles })[index]!
  const data = firing && cellsBySpikes && { role, cellsBySpikes, presentations: firing.presentations, periodMs }
  const { canvas } = useDrawing((place, look) => new RateHistogram(place, look), (drawing) => drawing.draw(data), [],
    [firing, face, index])
  const name = populations[index]!.name
  return (
    <canvas
      ref={canvas} class="chart" role="img" id="cell-rates"
      aria-label={`Rates of the cells of ${name} ${data ? ratesText(data) : 'are counted from the next presentation on'}`}
    />
  )
}

/** Rates in words, for those who do not see them. */
function ratesText(data: RateData): string {
  const cellsBySpikes = Array.from(data.cellsBySpikes)
  const cells = cellsBySpikes.reduce((sum, count) => sum + count, 0)
  const spikes = cellsBySpikes.reduce((sum, count, times) => sum + count * times, 0)
  const hz = (value: number) => `${Number((value * rateOfSpikeHz(data)).toPrecision(3))} spikes a second`
  const silent = `${cellsBySpikes[0]!.toLocaleString('en')} of ${cells.toLocaleString('en')} silent`
  const most = hz(cellsBySpikes.length - 1)
  return `${presentationsText(data)}: ${silent}, ${hz(spikes / cells)} in the mean, ${most} at most`
}

/** The weights of the plastic synapses. */
export function Weights({ face, view: { weights } }: HistogramProps) {
  const { canvas } = useDrawing((place, look) => new WeightHistogram(place, look), (drawing) => drawing.draw(weights && {
    ...weights, initial: binOf(face.weightInitial, face.weightMax),
  }), [], [weights, face])
  const said = weights ? `${weights.lowered} went down and ${weights.raised} up with ${storedText(weights.words)}` : 'none yet'
  return <canvas ref={canvas} class="chart" role="img" aria-label={`Weights of parallel fibres on Purkinje cells: ${said}`} />
}
