import { lif } from './lif.js'
import { lifConductance } from './lifConductance.js'
import { lifExponential } from './lifExponential.js'
import type { Model } from './model.js'
import { poisson } from './poisson.js'
import { regular } from './regular.js'
import { relay } from './relay.js'
import { spikeTrain } from './spikeTrain.js'

/** The models that a population may have, in the order of the documentation. */
export const models: readonly Model[] =
  [relay, regular, poisson, spikeTrain, lif, lifExponential, lifConductance]

/** The model of a population that was read. */
export const modelOf = ({ model }: { readonly model: Model['name'] }): Model =>
  models.find(({ name }) => name === model)!
