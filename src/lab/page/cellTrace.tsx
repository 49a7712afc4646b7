import { MembraneTrace } from '../drawing/charts/membraneTrace.js'
import { hasMembrane, type Population } from '../../circuit/circuit.js'
import type { CircuitFace, Trace } from '../session/messages.js'
import { numberText } from './numberText.js'
import { useDrawing } from './useDrawing.js'

/** One cell: what it stands for, its membrane in the last presentation where it has one, and when it fired. */
export function CellTrace({ face, population, cell, trace }: {
  readonly face: CircuitFace
  readonly population: Population
  readonly cell: number
  readonly trace: Trace | undefined
}) {
  const { name, count, model } = population
  if (cell >= count) return <p id="cell-about">{`There is no cell ${cell}: ${name} has the cells 0 to ${count - 1}.`}</p>
  const address = [...trace?.fibres ?? []].map((fibre) => `bit ${bitOf(fibre, face.bits)}`)
  return (
    <div id="cell-about">
      {trace && hasMembrane(population) && <MembraneChart trace={trace} />}
      {!hasMembrane(population) && <p>Cells of the model {model} have no membrane: each fires when it is told to.</p>}
      {meaningOf(face, name, cell, count).map((meaning) => <p key={meaning}>{meaning}</p>)}
      {address.length > 0 && <p class="address">Its address, as a hard location: {address.join(', ')}</p>}
      <p class="quiet">
        {trace ? firedText(trace) : 'It is recorded in the next presentation: store or recall.'}
      </p>
    </div>
  )
}

/** Dual rail: the first fibres stand for bits that are 1, the others for bits that are 0. */
const bitOf = (fibre: number, bits: number): string => `${fibre % bits} is ${fibre < bits ? 1 : 0}`

/** What a cell stands for where words are written and read; nothing for all others. */
function meaningOf({ roles, bits, claws }: CircuitFace, name: string, cell: number, count: number): string[] {
  if (name === roles.address && count === 2 * bits) return [`It fires where bit ${bitOf(cell, bits)}.`]
  if (name === roles.location && claws === undefined) return [`It reads all bits: its address is a word of ${bits} bits.`]
  if (count !== bits) return []
  if (name === roles.counter) return [`Its synapses are the counters of bit ${cell}.`]
  if (name === roles.teacher) return [`It teaches bit ${cell}: a spike says that it is 1.`]
  if (name === roles.readout) return [`It reads bit ${cell}: a spike says that it is 1.`]
  return []
}

function firedText({ spikesMs, isLesioned }: Trace): string {
  if (isLesioned) return 'It is lesioned: it never fires.'
  return spikesMs.length === 0 ? 'It did not fire.' : `It fired at ${[...spikesMs].map(numberText).join(', ')} ms.`
}

function MembraneChart({ trace }: { readonly trace: Trace }) {
  const title = `${trace.population} ${trace.cell}`
  const { canvas } = useDrawing((place, look) => new MembraneTrace(place, look),
    (drawing) => drawing.draw({ ...trace, title }), [], [trace])
  return <canvas ref={canvas} class="chart" role="img" aria-label={`Membrane of ${title} in the last presentation`} />
}
