import type { Network } from '../../circuit/network.js'
import { InputError } from '../../errors/inputError.js'

/**
 * Throws an InputError for what a script for Brian does not say: delays that differ, homeostasis, synapses that are
 * nowhere stored.
 */
export function demandSayable({ circuit: { projections } }: Network): void {
  for (const { name, spread, storage, homeostasis } of projections) {
    const fail = (key: string, problem: string, allowed: string): never => {
      throw new InputError({ field: `projections.${name}.${key}`, problem, allowed })
    }
    if (spread) fail('delay', 'its synapses have different delays', 'one delay, for a script for Brian')
    if (homeostasis) fail('homeostasis', 'its weights have a factor', 'weights that stay, for a script for Brian')
    if (storage) fail('storage', `found "${storage}"`, 'synapses that are stored, for a script for Brian')
  }
}
