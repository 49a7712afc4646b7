/** A published rule of plasticity, in the words of the circuit file. */
export interface PlasticityPreset {
  readonly about: string
  readonly source: string
  /** Enough for its smallest changes. */
  readonly weightBits?: number
  readonly potentiation?: { readonly fraction: number }
  readonly depression?: { readonly fraction: number }
  readonly eligibility:
    | { readonly shape: 'box'; readonly from: string; readonly to: string }
    | { readonly shape: 'sine'; readonly peak: string; readonly exponent: number }
    | { readonly shape: 'sinexp' }
}

/** Rules of PF→PC plasticity that simulators of the cerebellum use. Sizes are given where they do not depend on a scale. */
export const plasticityPresets = {
  'yamazaki-nagao-2012': {
    about: 'Multiplicative: LTD by 0.5 % where a granule cell fired in the 50 ms before, LTP by 0.01 % of what is missing',
    source: 'Yamazaki & Nagao 2012, PLoS ONE 7:e33319',
    weightBits: 31,
    potentiation: { fraction: 0.0001 },
    depression: { fraction: 0.005 },
    eligibility: { shape: 'box', from: '0 ms', to: '50 ms' },
  },
  'mauk-cbmsim': {
    about: 'Window of the 100 ms before the climbing fibre, its own tick left out',
    source: 'CbmSim of the Mauk laboratory, graded rule; Medina et al. 2000, J. Neurosci. 20:5516',
    eligibility: { shape: 'box', from: '1 ms', to: '100 ms' },
  },
  'edlut-sine': {
    about: 'Damped sine to the 20th power with its peak 100 ms after the parallel-fibre spike',
    source: 'EDLUT, SinAdditiveKernel; Luque et al. 2011, IEEE Trans. Syst. Man Cybern. B 41:1299',
    eligibility: { shape: 'sine', peak: '100 ms', exponent: 20 },
  },
  'cereb-nest': {
    about: 'exp·sin²⁰ over 200 ms with its peak at 100 ms',
    source: 'cereb-nest, stdp_sinexp',
    eligibility: { shape: 'sinexp' },
  },
} as const satisfies Readonly<Record<string, PlasticityPreset>>

export type PresetName = keyof typeof plasticityPresets
