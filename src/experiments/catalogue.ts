import type { Experiment } from './experiment.js'
import { autoAssociation } from './association/autoAssociation.js'
import { clawTemperature } from './association/clawTemperature.js'
import { learntProjections } from './association/learntProjections.js'
import { automatonExperiment } from './automaton/automatonExperiment.js'
import { cdamModes } from './cdam/cdamModes.js'
import { communities } from './cdam/communities.js'
import { fidelityAgainstCapacity } from './cdam/fidelityAgainstCapacity.js'
import { imageRecall } from './cdam/imageRecall.js'
import { orientedRecall } from './cdam/orientedRecall.js'
import { rangeOfRecall } from './cdam/rangeOfRecall.js'
import { video } from './cdam/video.js'
import { counters } from './counters/counters.js'
import { weightModels } from './curves/weightModels.js'
import { granuleCode } from './granule/granuleCode.js'
import { interpret } from './interpret/interpret.js'
import { lesions } from './lesions/lesions.js'
import { addressDesigns } from './paper/addressDesigns.js'
import { betaRadius } from './paper/betaRadius.js'
import { exponentialApproximation } from './paper/exponentialApproximation.js'
import { hopfield } from './paper/hopfield.js'
import { intersections } from './paper/intersections.js'
import { learntBeta } from './paper/learntBeta.js'
import { nearestLocation } from './paper/nearestLocation.js'
import { optimalRadii } from './paper/optimalRadii.js'
import { signalToNoise } from './paper/signalToNoise.js'
import { weights } from './paper/weights.js'
import { monkeySequence } from './monkey/monkeySequence.js'
import { sequence } from './sequence/sequence.js'

/** The experiments that need no circuit file, in the order of `lobule list`. */
export const catalogue: readonly Experiment[] = [
  intersections,
  exponentialApproximation,
  weights,
  betaRadius,
  signalToNoise,
  optimalRadii,
  nearestLocation,
  autoAssociation,
  learntProjections,
  hopfield,
  addressDesigns,
  learntBeta,
  clawTemperature,
  weightModels,
  counters,
  granuleCode,
  lesions,
  cdamModes,
  rangeOfRecall,
  communities,
  video,
  orientedRecall,
  automatonExperiment,
  fidelityAgainstCapacity,
  imageRecall,
  interpret,
  sequence,
  monkeySequence,
]
