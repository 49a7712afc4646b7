import { stream } from '../../random/stream.js'
import type { AddressDesign } from '../../theory/addressDesign.js'

/** The key under which a projection draws the claws, or the dense addresses, of its granule cells. */
export const locationKey = ({ kind }: AddressDesign, projection: string, seed: number): Uint32Array =>
  stream(seed, `${projection}/${kind === 'dense' ? 'addresses' : 'claws'}`).key
