import test from 'ava'
import { readShape } from '../../../src/circuit/shape.js'
import {
  associationParameters, associationSettings,
} from '../../../src/experiments/association/associationParameters.js'
import { convergenceSummary } from '../../../src/experiments/association/convergenceSummary.js'

const settings = associationSettings(readShape(associationParameters, { radii: [9] }, 'experiment'), undefined)
const row = { cues: 'words', radius: 9, low: 1, high: 1, deviation: 0, settled: 1 } as const
const reach = [{ radius: 9, beta: 1, betaOfPaper: 1, everyAddress: 16, finite: 0, attention: 17, attentionOfPaper: 17 }]

test('a memory recalls up to the perturbation before the first one at which it does not', (t) => {
  const rows = [[4, 0.995], [0, 1], [2, 0.98], [6, 1]].map(([perturbation, mean]) =>
    ({ ...row, algorithm: 'attention', perturbation: perturbation!, mean: mean! }))
  const text = convergenceSummary(settings, rows, reach, undefined, undefined)
  t.regex(text, /best of the radii: attention, up to 0 bits at d = 9\./)
  t.notRegex(text, /Hopfield|circuit cerebellar/)
})
