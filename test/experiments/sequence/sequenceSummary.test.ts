import test from 'ava'
import { publishedSequences, sequenceSummary } from '../../../src/experiments/sequence/sequenceSummary.js'
import { settingsWith } from './smallInput.js'

const none = { lengths: [], longest: [], noises: [], reads: [], branches: [], wrongSteps: [], delays: [], costs: [] }
const branch = (context: number, told: number) =>
  ({ by: 'folds', level: 'sdm', context, right: 1, wrong: 0, told, toldLow: told, toldHigh: told }) as const

const delay = (periodMs: number, followed: number) =>
  ({ periodMs, followed, followedLow: followed, followedHigh: followed, elementsPerSecond: 1000 / periodMs, wrong: 0, synapticEvents: 1, spikes: 1 })

test('folds are compared with the book where as many were tried as it says', (t) => {
  const settings = settingsWith({ shared: 2 })
  const branches = [branch(2, 0), branch(3, 1), branch(4, 1)]
  const [row] = publishedSequences(settings, { ...none, branches })
  t.like(row, { published: '3', ours: '3', agrees: true })
  t.deepEqual(publishedSequences(settingsWith({ shared: 9 }), { ...none, branches }), [])
  t.deepEqual(publishedSequences(settings, none), [])
})

test('the shortest delay at which the walk is as long as at the first is named', (t) => {
  t.regex(sequenceSummary(settingsWith({}), { ...none, delays: [delay(300, 9), delay(50, 9), delay(20, 2)] }),
    /down to 50 ms, 20\.0 elements a second/)
})

const wrong = (context: number, back: number, jumped: number) =>
  ({ level: 'sdm', context, back, backLow: back, backHigh: back, jumped, jumpedLow: jumped, jumpedHigh: jumped })

test('walks after a wrong step are told with and without context', (t) => {
  const wrongSteps = [wrong(1, 0, 1), wrong(3, 1, 0)]
  t.regex(sequenceSummary(settingsWith({}), { ...none, wrongSteps }), /100 % of the walks.*do with a context of 3 at level sdm/)
})

test('the noisiest cue from which walks come onto a chain is named by level, and none where there is none', (t) => {
  const longest = ['sdm', 'circuit'].map((level) =>
    ({ varied: 'level', value: level, level, exact: 9, followed: 9, predicted: 9 }) as const)
  const noises = [['sdm', 0, 1], ['sdm', 0.2, 0.96], ['sdm', 0.3, 0.5], ['circuit', 0, 0.5]]
    .map(([level, noise, onto]) => ({ level: String(level), noise: Number(noise), onto: Number(onto), ontoLow: 0, ontoHigh: 1 }))
  t.regex(sequenceSummary(settingsWith({}), { ...none, longest, noises }),
    /share of flipped bits up to 0\.2 at level sdm, none at level circuit\./)
})

test('a value that all levels share is said once', (t) => {
  const longest = ['attention', 'sdm', 'circuit'].map((level) =>
    ({ varied: 'level', value: level, level, exact: 9, followed: 9, predicted: level === 'attention' ? 5 : 9 }) as const)
  const summary = sequenceSummary(settingsWith({}), { ...none, longest })
  t.regex(summary, /has 9 elements \(mean field: 5\) at level attention, 9 elements \(mean field: 9\) at levels sdm and circuit\./)
  t.regex(summary, /up to none at every level\./)
})

test('a level that no context is enough for is named, and there is no word of every level', (t) => {
  const branches = [['sdm', 5, 1], ['attention', 5, 1], ['circuit', 5, 0.2]].map(([level, context, told]) =>
    ({ ...branch(Number(context), Number(told)), by: 'context' as const, level: String(level) }))
  t.regex(sequenceSummary(settingsWith({}), { ...none, branches }),
    /told apart by a context of 5 at levels sdm and attention, none of those tried at level circuit, and by folds of none\./)
})
