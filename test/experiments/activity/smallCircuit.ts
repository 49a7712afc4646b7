import { parseCircuit } from '../../../src/circuit/parseCircuit.js'
import type { Circuit } from '../../../src/circuit/circuit.js'

const membrane = {
  membraneTimeConstant: '10 ms', restingPotential: '-65 mV', thresholdPotential: '-50 mV', resetPotential: '-65 mV',
  refractoryPeriod: '2 ms',
}

/** A file with fibres that fire at random, cells that they drive, a cell that fires by itself, and silent ones. */
export const smallFile = {
  name: 'small', about: 'Fibres, cells that they drive, and a clock', sources: [], resolution: '0.1 ms',
  populations: {
    mossy: { model: 'poisson', count: 40, rate: '30 Hz' },
    granule: { model: 'lif', count: 200, ...membrane },
    clock: { model: 'lif', count: 1, ...membrane, drive: '30 mV' },
    stimulus: { model: 'relay', count: 3 },
  },
  projections: {
    mossyToGranule: { from: 'mossy', to: 'granule', rule: 'fixed-in-degree', inDegree: 4, weight: '9 mV', delay: '1 ms' },
  },
}

export const smallCircuit = (): Circuit => parseCircuit(smallFile, 'small.json')
