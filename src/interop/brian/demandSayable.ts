import type { Network } from '../../circuit/network.js'
import { InputError } from '../../errors/inputError.js'

/**
 * Throws an InputError for what a script for Brian does not say: delays that differ, homeostasis, synapses that are
 * nowhere stored or that fail.
 */
export function demandSayable({ circuit: { projections } }: Network): void {
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
