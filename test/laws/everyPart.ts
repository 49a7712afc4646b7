const membrane = {
  membraneTimeConstant: '10 ms', restingPotential: '-65 mV', thresholdPotential: '-55 mV', resetPotential: '-70 mV',
  refractoryPeriod: '1 ms',
}
const synapses = { excitatoryTimeConstant: '3 ms', inhibitoryTimeConstant: '10 ms' }
const steps = [{ from: '30 ms', rate: { from: '80 Hz', to: '120 Hz' } }, { from: '60 ms', rate: '2 Hz' }]

/** A circuit file with every model of cells, all that fibres from outside may do, and synapses that fail, learn or have a factor. */
export const everyPartFile = {
  name: 'every-part', about: 'One of each', sources: [], resolution: '0.1 ms',
  populations: {
    swinging: {
      model: 'poisson', count: 100, rate: '40 Hz', profile: { amplitude: '40 Hz', frequency: '10 Hz', phase: 'index / 100' },
    },
    stepping: {
      model: 'poisson', count: 20, rate: '5 Hz', profile: { steps, period: '80 ms' },
      burst: { spikes: 3, interval: '2 ms' }, jitter: '1 ms',
    },
    regular: { model: 'regular', count: 10, rate: '1 / (12.34 ms)', jitter: '0.5 ms' },
    olive: { model: 'regular', count: 4, rate: '20 Hz', phase: 'index / 4' },
    granule: {
      ...membrane, ...synapses, model: 'lif-conductance', count: 100, excitatoryReversal: '0 mV',
      inhibitoryReversal: '-75 mV', noise: '1 mV', adaptation: '2 mV', adaptationTimeConstant: '50 ms',
    },
    golgi: { ...membrane, ...synapses, model: 'lif-exponential', count: 10, drive: '9 mV' },
    purkinje: { ...membrane, model: 'lif', count: 4, drive: '11 mV', noise: '2 mV' },
    nuclear: { ...membrane, model: 'lif', count: 4, drive: '12 mV' },
  },
  projections: {
    swingingToGranule: {
      from: 'swinging', to: 'granule', rule: 'fixed-in-degree', inDegree: 4, weight: '12 mV', delay: '1 ms',
      releaseProbability: 0.6,
    },
    steppingToGranule: {
      from: 'stepping', to: 'granule', rule: 'bernoulli', probability: 0.2, weight: '12 mV', delay: '1 ms',
      storage: 'regenerated', releaseProbability: 0.4,
    },
    regularToGolgi: { from: 'regular', to: 'golgi', rule: 'one-to-one', weight: '5 mV', delay: '1 ms' },
    parallelToGolgi: { from: 'granule', to: 'golgi', rule: 'all-to-all', weight: '0.5 mV', delay: '2 ms' },
    golgiToGranule: {
      from: 'golgi', to: 'granule', rule: 'fixed-in-degree', inDegree: 3, weight: '-6 mV', delay: '1 ms',
      homeostasis: { sensor: 'parallelToGolgi', targetRate: '5 Hz', epoch: '10 ms', gain: 0.05 },
    },
    parallelToPurkinje: {
      from: 'granule', to: 'purkinje', rule: 'all-to-all', delay: '2 ms',
      plasticity: {
        weightStep: '1e-9 mV', initialSteps: 2_000_000_000, teacher: 'oliveToPurkinje', preset: 'yamazaki-nagao-2012',
        learnsFromStart: true,
      },
    },
    oliveToPurkinje: { from: 'olive', to: 'purkinje', rule: 'one-to-one', weight: '0 mV', delay: '1 ms' },
    purkinjeToNuclear: { from: 'purkinje', to: 'nuclear', rule: 'one-to-one', weight: '-4 mV', delay: '1 ms' },
  },
}
