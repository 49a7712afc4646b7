import test from 'ava'
import { publishedConvergence } from '../../../src/experiments/association/publishedConvergence.js'

const setting = { bits: 64, stored: 1024, locations: 100_000 }
const measured = (mean: number) => ({ algorithm: 'SDM, neuron limit', radius: 19, perturbation: 12, mean,
  standardError: 0.002 })

test('a row is compared in the perturbations that were measured', (t) => {
  const [row, ...others] = publishedConvergence(setting, [measured(0.99752)])
  t.deepEqual(others, [])
  t.is(row!.published, '0.99552')
  t.is(row!.ours, '0.99752')
  t.false(row!.agrees)
  t.regex(row!.why!, /at most 1\.0 of our standard errors/)
  t.true(publishedConvergence(setting, [measured(0.99552)])[0]!.agrees)
})

test('other settings have no printed rows', (t) => {
  t.deepEqual(publishedConvergence({ ...setting, stored: 1000 }, [measured(1)]), [])
})
