import { hasMembrane } from '../../circuit/circuit.js'
import type { Network } from '../../circuit/network.js'
import { InputError } from '../../errors/inputError.js'

/**
 * Throws an InputError for what a script for Brian does not say: delays that differ, homeostasis, synapses that are
 * nowhere stored or that fail, lesions, and the noise of membranes, which Brian would draw otherwise.
 */
export function demandSayable({ circuit: { populations, projections } }: Network): void {
  for (const population of populations) {
    if (population.lesioned !== undefined) {
      throw new InputError({
        field: `populations.${population.name}.lesioned`, problem: `found ${population.lesioned}`,
        allowed: 'none for a script for Brian, whose cells are all there',
      })
    }
    if (!hasMembrane(population) || population.noiseMv === undefined) continue
    throw new InputError({
      field: `populations.${population.name}.noise`, problem: `found ${population.noiseMv} mV`,
      allowed: 'none for a script for Brian, which draws other random numbers',
    })
  }
  for (const { name, spread, storage, homeostasis, releaseProbability } of projections) {
    const fail = (key: string, problem: string, allowed: string): never => {
      throw new InputError({ field: `projections.${name}.${key}`, problem, allowed })
    }
    if (spread) fail('delay', 'its synapses have different delays', 'one delay, for a script for Brian')
    if (homeostasis) fail('homeostasis', 'its weights have a factor', 'weights that stay, for a script for Brian')
    if (storage) fail('storage', `found "${storage}"`, 'synapses that are stored, for a script for Brian')
    if (releaseProbability !== undefined) {
      fail('releaseProbability', `found ${releaseProbability}`,
        'leave it out, or 1, for a script for Brian, which would draw other failures')
    }
  }
}
