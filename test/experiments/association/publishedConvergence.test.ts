import test from 'ava'
import { publishedConvergence } from '../../../src/experiments/association/publishedConvergence.js'

const setting = {
  bits: 64, stored: 1024, locations: 100_000, replicates: 3, queries: 100, kind: 'random', silent: 'cue',
  stop: 'unchanged', beta: 'least-squares',
} as const
const measured = (radius: number, mean: number, betweenSets = 0.01) =>
  ({ algorithm: 'SDM, shared locations', radius, perturbation: 12, mean, betweenSets, deviation: 0.05 })

test('a row is compared in the perturbations that were measured', (t) => {
  const [row, ...others] = publishedConvergence(setting, [measured(19, 0.84008)])
  t.deepEqual(others, [])
  t.is(row!.published, '0.83008')
  t.is(row!.ours, '0.84008')
  t.false(row!.agrees)
  t.true(publishedConvergence(setting, [measured(19, 0.83008)])[0]!.agrees)
})

const why = (betweenSets: number) => publishedConvergence(setting, [measured(19, 0.84008, betweenSets)])[0]!.why!

test('differences are in standard errors over data sets, 3 of theirs and those of ours', (t) => {
  t.regex(why(0.01), /^other random .*; at most 1\.2 standard errors apart, with 3 data sets of theirs and 3 of ours$/)
  t.regex(why(0.001), /at most 2\.4 standard errors/, 'sets cannot be more alike than their cues')
})

test('a reason holds until the setting does as the paper does', (t) => {
  t.regex(publishedConvergence(setting, [measured(15, 1)])[0]!.why!, /^their code turns a cue/)
  t.regex(publishedConvergence({ ...setting, silent: 'zeros' }, [measured(15, 1)])[0]!.why!, /^other random patterns/)
})

test('other settings and other patterns have no printed rows', (t) => {
  t.deepEqual(publishedConvergence({ ...setting, stored: 1000 }, [measured(19, 1)]), [])
  t.deepEqual(publishedConvergence({ ...setting, kind: 'images' }, [measured(19, 1)]), [])
  const caps = { ...measured(331, 0.8), algorithm: 'caps', perturbation: 0 }
  t.is(publishedConvergence({ ...setting, bits: 784, kind: 'images' }, [caps])[0]!.published, '0.82')
})

const at = (perturbation: number, mean: number) => ({
  algorithm: 'attention, β of circles', radius: 447, perturbation, mean, betweenSets: 0.0001, deviation: 0.0001,
})

test('where chance is one of two effects, only its points are compared by standard errors', (t) => {
  const { why: reason } = publishedConvergence({ ...setting, bits: 1000 }, [at(0, 0.9999), at(300, 0.6589)])[0]!
  t.regex(reason!, /two effects: .* from 300 bits on it is chance; at most 1\.2 standard errors apart at 300 bits, with/)
})
