import test from 'ava'
import { commandLine, ringCommandLine, runRequest } from '../../../src/lab/state/commandLine.js'
import { defaultState, type LabState } from '../../../src/lab/state/labState.js'
import { circuitTextOf, documentOf, shippedPatterns } from '../../../src/lab/state/shippedFiles.js'
import { shippedHere } from '../shippedHere.js'

const lineOf = (patch: Partial<LabState>): string => {
  const state = { ...defaultState, ...patch }
  return commandLine(runRequest(state, documentOf(circuitTextOf(state, shippedHere)), shippedPatterns(shippedHere)))
}

function lineOfRing(patch: Partial<LabState>): string | undefined {
  const state = { ...defaultState, ...patch }
  return ringCommandLine(state, documentOf(circuitTextOf(state, shippedHere)))
}

test('the default state is one seed of the main job', (t) => {
  t.is(lineOf({}), 'lobule run circuits/cerebellar-cortex.json --seed 1 --set experiment.replicates=1')
})

test('level, seed, settings and stored patterns are in it, quoted where a shell needs it', (t) => {
  t.is(lineOf({ level: 'sdm', seed: 9, settings: { jitter: 0.5 }, stored: defaultState.stored.slice(0, 4) }),
    'lobule run circuits/cerebellar-cortex.json --level sdm --seed 9 --set \'presentation.jitter=0.5 ms\' '
    + '--set experiment.patternCount=4 --set experiment.replicates=1')
  t.regex(lineOf({ stored: [{ name: 'drawn', hex: 'ff' }] }), /--set experiment\.patterns=lab-patterns\.csv /)
})

test('an opened file goes by its own name, and what only the page shows is not in it', (t) => {
  t.regex(lineOf({ circuit: 'it\'s mine.json', circuitText: '{}' }), /^lobule run 'it'\\''s mine\.json' /)
  t.is(lineOf({ noise: 0.4, draw: 7, speed: 3, a: 0.5 }), lineOf({}))
})

test('lesions are in it at level circuit, whose cells alone can be lost', (t) => {
  const lesions = { granule: 0.3, golgi: 1 }
  t.is(lineOf({ lesions }), `${lineOf({})} --lesion 'golgi 100 %' --lesion 'granule 30 %'`)
  for (const level of ['sdm', 'attention'] as const) t.is(lineOf({ lesions, level }), lineOf({ level }))
})

test('what a circuit file says of lesions, patterns and its experiment is overruled by the state', (t) => {
  const file = {
    populations: { granule: { lesioned: 0.3 } }, experiment: { name: 'activity', patterns: 'random', patternCount: 4 },
  }
  const opened = { circuit: 'mine.json', circuitText: JSON.stringify(file) }
  const rest = '--set experiment.patterns=digits --set experiment.patternCount=10 --set experiment.replicates=1'
  t.is(lineOf(opened), `lobule run mine.json --experiment recall --seed 1 ${rest}`)
  t.is(lineOf({ ...opened, lesions: { granule: 0 } }), `${lineOf(opened)} --lesion 'granule 0 %'`)
  t.is(lineOf({ ...opened, level: 'sdm', lesions: { granule: 0.6 } }),
    `lobule run mine.json --experiment recall --level sdm --seed 1 ${rest} --lesion 'granule 0 %'`)
  t.regex(lineOf({ ...opened, stored: [{ name: 'drawn', hex: 'ff' }] }),
    / --set experiment\.patterns=lab-patterns\.csv --set experiment\.patternCount=1 /)
  t.regex(lineOfRing({ ...opened, ringOf: 'random' })!, / --lesion 'granule 0 %'$/)
})

test('a ring of random words has a command line with its a, h, β, size and settings, one of stored patterns has none', (t) => {
  t.is(lineOfRing({}), undefined)
  const line = lineOfRing({ ringOf: 'random', ringSize: 12, a: -0.5, h: 1.5, ringBeta: 40, settings: { claws: 6 }, seed: 4 })!
  t.true(line.startsWith('lobule run circuits/cerebellar-cortex.json --experiment range-of-recall --level circuit --seed 4 '
    + '--set memory.claws=6 --set experiment.graph=ring:12 --set \'experiment.mixtures=[[-0.5,1.5]]\' --set experiment.wordBeta=40 '))
})
