import test from 'ava'
import { sequencePlots } from '../../../src/experiments/sequence/sequencePlots.js'

const none = { lengths: [], longest: [], noises: [], branches: [], wrongSteps: [], delays: [], costs: [] }

test('what is varied has a figure each, of the share of steps', (t) => {
  const row = { level: 'sdm', length: 11, exact: 1, followed: 5, wrong: 0, complete: 0 } as const
  const plots = sequencePlots(2, { ...none,
    lengths: [{ ...row, varied: 'claws', value: '4' }, { ...row, varied: 'granule cells', value: '10' }] })
  t.deepEqual(plots.slice(0, 2).map(({ name, rows }) => [name, rows]), [
    ['followed-by-claws', [{ value: '4', length: 11, share: 0.5 }]],
    ['followed-by-granule-cells', [{ value: '10', length: 11, share: 0.5 }]],
  ])
})

test('there is a figure of loop delays only where there are some', (t) => {
  t.false(sequencePlots(2, none).some(({ name }) => name === 'loop-delay'))
})

test('each caption says over how many seeds a point is a mean, and that no interval is drawn', (t) => {
  const row = { varied: 'level', value: 'sdm', level: 'sdm', length: 11, exact: 1, followed: 5, wrong: 0, complete: 0 } as const
  for (const [replicates, said] of [[1, /one seed, without intervals\.$/], [3, /3 seeds, without intervals\.$/]] as const) {
    for (const { caption } of sequencePlots(replicates, { ...none, lengths: [row] })) t.regex(caption, said)
  }
})
