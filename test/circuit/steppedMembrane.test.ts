import test from 'ava'
import type { MembranePopulation } from '../../src/circuit/circuit.js'
import { drivenMembrane, membraneOf } from '../../src/circuit/membrane.js'
import { buildNetwork } from '../../src/circuit/network.js'
import { networkSize } from '../../src/circuit/networkSize.js'
import { allocateStepped, setSteppedLevels, steppedBytes, steppedConstants, steppedStateLength } from '../../src/circuit/steppedMembrane.js'
import { createKernels, type Kernels } from '../../src/kernels/kernels.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { steppedPlaces as place, synapseKinds } from '../../src/kernels/steppedPlaces.js'
import { circuitOf, lif, lifConductance, lifExponential, projection, relay } from '../engine/tinyCircuit.js'

const kernels = createReferenceKernels(0)
const constantsOf = (population: MembranePopulation) =>
  steppedConstants(population, membraneOf(population, 0.1, kernels), 0.1, kernels)
const features = { noiseMv: 2, adaptation: { stepMv: 3, timeConstantMs: 40 } }

test('constants say the kind of synapses, decays over one tick, levels, noise and adaptation', (t) => {
  const constants = constantsOf(lifConductance('cells', 1, { ...features, driveMv: 5 }))
  const at = (...names: (keyof typeof place)[]) => names.map((name) => constants[place[name]])
  t.deepEqual(at('kind', 'reset', 'refractoryTicks', 'noise', 'adaptationStep'), [synapseKinds.conductance, -5, 20, 2, 3])
  t.deepEqual([...constants.subarray(place.timeConstants, place.timeConstants + 4)], [100, 20, 80, 400])
  t.deepEqual([...constants.subarray(place.kept, place.kept + 4)], [100, 20, 80, 400].map((ticks) => kernels.exp(-1 / ticks)))
  t.deepEqual(at('excitationReversal', 'inhibitionReversal'), [65, -10])
  t.deepEqual(at('excitationPerMv', 'inhibitionPerMv'), [1 / 55, 1 / 20])
  t.true(Math.abs(at('threshold')[0]! - 10) < 1e-10)
})

test('a weight makes the current of a model with currents flow at the threshold, whatever the reversal potentials', (t) => {
  for (const excitatoryReversalMv of [-50, 0, 40]) {
    const constants = constantsOf(lifConductance('cells', 1, { excitatoryReversalMv, inhibitoryReversalMv: -70 }))
    t.is(constants[place.excitationPerMv]! * (excitatoryReversalMv + 55), 1)
    t.is(constants[place.inhibitionPerMv]! * (-70 + 55), -1)
  }
})

test('currents have the shapes of foreseen ones and the height of their peak; delta synapses have none', (t) => {
  const constants = constantsOf(lifExponential('cells', 1, features))
  t.is(constants[place.kind], synapseKinds.current)
  t.deepEqual([constants[place.excitationShape], constants[place.inhibitionShape]], [20 / 80, 80 / 20])
  t.deepEqual([constants[place.excitationPerMv], constants[place.inhibitionPerMv]], [1, 1])
  t.is((constants[place.peak]! / 0.2 ** 1.25).toFixed(8), '1.00000000')
  t.is(constantsOf(lif('cells', 1, features))[place.kind], synapseKinds.delta)
})

test('the levels move with the drive as if it were declared', (t) => {
  const population = lifConductance('cells', 1, features)
  const constants = constantsOf(population)
  const driven = { ...population, driveMv: 20 }
  setSteppedLevels(constants, driven, drivenMembrane(membraneOf(population, 0.1, kernels), population, 20))
  t.deepEqual(constants, constantsOf(driven))
})

test('the bytes of the room are those that it takes, with noise and without, in shares too', (t) => {
  for (const population of [lifConductance('cells', 37), lif('cells', 37, features), lifExponential('cells', 1, features)]) {
    const bytes = steppedBytes(population, population.count)
    const own = createReferenceKernels(bytes)
    own.float64(steppedStateLength(population.count))
    allocateStepped(own, population, population.count)
    t.is(own.bytesLeft(), 0)
    const circuit = circuitOf([relay('in', 2), population], [projection('in', 'cells', 1)])
    for (const index of [0, 1, 2]) {
      let built: Kernels | undefined
      const share = { index, of: 3 }
      buildNetwork(circuit, 1, (asked) => {
        t.is(asked, networkSize(circuit, share).bytes)
        return (built = createKernels(asked))
      }, share)
      t.is(built!.bytesLeft(), 0)
    }
  }
})
