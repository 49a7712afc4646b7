import test from 'ava'
import { buildNetwork } from '../../src/circuit/network.js'
import { cellGroup } from '../../src/engine/cellGroup.js'
import { ForeseenCells } from '../../src/engine/foreseenCells.js'
import { PotentialCells } from '../../src/engine/potentialCells.js'
import { SteppedCells } from '../../src/engine/steppedCells.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { circuitOf, lif, lifConductance, lifExponential, poisson, relay } from './tinyCircuit.js'

test('cells are moved by what their model needs, and those without a membrane by nothing', (t) => {
  const populations = [relay('fibre'), poisson('noise'), lif('delta'), lif('inhibited', 1, { driveMv: -5 }),
    lif('driven', 1, { driveMv: 16 }), lifExponential('currents'), lifConductance('conductances'),
    lif('noisy', 1, { noiseMv: 1 }), lifExponential('adaptive', 1, { adaptation: { stepMv: 1, timeConstantMs: 9 } })]
  const network = buildNetwork(circuitOf(populations, []), 1, createReferenceKernels)
  const groups = network.cells.map((cells) => cellGroup(cells, network))
  t.deepEqual(groups.slice(0, 2), [undefined, undefined])
  t.deepEqual(groups.slice(2).map((group) => group?.constructor),
    [PotentialCells, PotentialCells, ForeseenCells, ForeseenCells, SteppedCells, SteppedCells, SteppedCells])
})
