import type { LearntWeights } from '../../../src/experiments/spiking/learntWeights.js'
import type { SpikePictures } from '../../../src/experiments/spiking/spikePictures.js'

/** What a run might keep of its spikes, made up. */
export const somePictures: SpikePictures = {
  fromMs: 600, toMs: 1500,
  responses: {
    periodMs: 300, binMs: 0.5,
    phases: [
      { name: 'writing', presentations: 2, populations: [{ population: 'granule', cells: 10, counts: [0, 4] }, { population: 'olive', cells: 2, counts: [0, 0] }] },
      { name: 'reading', presentations: 3, populations: [{ population: 'granule', cells: 10, counts: [3, 0] }, { population: 'olive', cells: 2, counts: [0, 0] }] },
    ],
  },
  intervals: [{ population: 'granule', intervals: 5, cells: 2, cv: 0.5, cv2: 0.25, binMs: 300, startMs: -150, counts: [0, 3, 1], longer: 1 }],
  correlograms: {
    shown: [{
      from: 'granule', to: 'golgi', oneToOne: false, everyCell: 3, pairs: 130, binMs: 0.5, lagsMs: [-0.5, 0, 0.5],
      counts: [10, 20, 100], low: [5, 5, 5], high: [30, 30, 30],
    }],
    leftOut: ['golgi → granule (too few spikes)'],
  },
  loops: [{ first: 'granule', second: 'golgi', binMs: 5, firstHz: [1, 2, 3], secondHz: [4, 6, 5] }],
}

/** A projection of 4 cells onto 2, of weights from 0 to 3. */
export const someWeights: LearntWeights = {
  projection: 'parallelToPurkinje', from: 'granule', to: 'purkinje', sources: 4, targets: 2, stepMv: 0.25, largest: 3, binSteps: 1,
  before: [0, 0, 8, 0], after: [1, 2, 4, 1], atBounds: { before: [0, 0], after: [1, 1] }, fired: 2,
  sample: { sources: [3, 1], targets: [0, 1], steps: [[0, 3], [1, 1]] },
}
