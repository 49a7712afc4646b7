import type { Engine } from '../../engine/engine.js'
import { distinctBelow, stream } from '../../random/stream.js'
import { lesionRoles } from '../state/labState.js'
import type { CircuitFace, Opening } from './messages.js'

/** Lesions fractions of populations before anything is shown: which cells, the seed decides. */
export function lesion(
  engine: Engine, { populations, roles }: CircuitFace, lesions: Opening['lesions'], seed: number,
): void {
  const names = { granule: roles.location, mossy: roles.address, purkinje: roles.counter }
  for (const role of lesionRoles) {
    const fraction = lesions[role] ?? 0
    const population = names[role]
    const { count } = populations.find(({ name }) => name === population)!
    const lost = Math.round(fraction * count)
    if (lost === 0) continue
    const cells = distinctBelow(count, lost, stream(seed, `lab/lesion/${population}`).uint32)
    engine.intervene(engine.now, { lesion: { population, cells } })
  }
}
