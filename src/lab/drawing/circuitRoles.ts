import type { Role } from './scheme.js'

/** A circuit, as far as its drawing needs it: `Circuit` and the lab's `CircuitFace` are such. */
export interface DrawnCircuit {
  readonly populations: readonly { readonly name: string; readonly count: number; readonly model?: string }[]
  readonly projections: readonly { readonly from: string; readonly to: string }[]
  /** Names of populations by their part in the memory, where the circuit is read as one. */
  readonly memoryRoles?: {
    readonly address: string; readonly location: string; readonly counter: string; readonly teacher: string
    readonly readout: string
  }
}

/** What names say, in English and as BSB and cerebellar-models have them. */
const names: readonly (readonly [Role, RegExp])[] = [
  ['rhythm', /rhythm|^gate/i],
  ['climbing', /oliv|climb|^io$|teacher/i],
  ['golgi', /golgi|^goc/i],
  ['granule', /granul|^grc/i],
  ['purkinje', /purkin|^pc$/i],
  ['stellate', /stellate/i],
  ['basket', /basket/i],
  ['interneuron', /interneuron|^mli/i],
  ['nuclear', /nucle|^dcn/i],
  ['mossy', /mossy|glomerul|^mf$/i],
]

const sources = ['relay', 'poisson', 'regular', 'spike-train']

/**
 * The role of each population, in their order: what the memory reads it as; else what its name says; else, for a source
 * that projects to granule cells, mossy fibres. All others are `other`.
 */
export function circuitRoles({ populations, projections, memoryRoles }: DrawnCircuit): Role[] {
  const known = new Map<string, Role>(memoryRoles === undefined ? [] : [
    [memoryRoles.address, 'mossy'], [memoryRoles.location, 'granule'], [memoryRoles.counter, 'purkinje'],
    [memoryRoles.teacher, 'climbing'], [memoryRoles.readout, 'nuclear'],
  ])
  const byName = (name: string) => known.get(name) ?? names.find(([, pattern]) => pattern.test(name))?.[0]
  const granules = new Set(populations.filter(({ name }) => byName(name) === 'granule').map(({ name }) => name))
  return populations.map(({ name, model }) => {
    const feedsGranules = projections.some(({ from, to }) => from === name && granules.has(to))
    return byName(name) ?? (feedsGranules && (model === undefined || sources.includes(model)) ? 'mossy' : 'other')
  })
}
