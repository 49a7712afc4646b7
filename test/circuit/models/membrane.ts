/** Parameters of a membrane as a file writes them, and as they are read at a resolution of 0.1 ms. */
export const written = {
  membraneTimeConstant: '20 ms', restingPotential: '-65 mV', thresholdPotential: '-50 mV', resetPotential: '-60 mV',
  refractoryPeriod: '2 ms',
}
export const read = {
  membraneTimeConstantMs: 20, restingPotentialMv: -65, thresholdPotentialMv: -50, resetPotentialMv: -60,
  refractoryTicks: 20, driveMv: 0,
}
export const base = { name: 'golgi', about: 'inhibits', count: 8 }
export const place = { field: 'populations.golgi', scope: {}, resolutionMs: 0.1 }
