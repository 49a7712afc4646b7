import test from 'ava'
import { Cdam } from '../../../src/memory/cdam/cdam.js'
import { AttentionLoop } from '../../../src/memory/dynamics/attentionLoop.js'
import { wordToSigned } from '../../../src/words/word.js'
import { ringCorrelations, ringOfWords } from './ringOfWords.js'

test('its states are those of CDAM on words as ±1, with β divided by the bits', (t) => {
  const { graph, cues } = ringOfWords([-0.5, 1.5], { count: 9, bits: 100 })
  const [activity] = new AttentionLoop(graph, { beta: 50 })
    .settle([cues[4]!], { eta: 0.1, steps: 5, averaged: 2, keepStates: true })
  const setting = { graph: graph.graph, a: -0.5, h: 1.5, beta: 0.5, meanLoad: 'none' } as const
  const trajectory = new Cdam(graph.words.map(wordToSigned), setting).start([wordToSigned(cues[4]!)])
  const states = activity!.states!.map((state) => {
    trajectory.advance()
    t.deepEqual(state, trajectory.states()[0])
    return state
  })
  t.deepEqual(activity!.rates, states[3]!.map((value, unit) => (value + states[4]![unit]!) / 2))
})

test('states that have converged stop, others go on', (t) => {
  const { graph, cues } = ringOfWords([1, 0], { count: 9, bits: 100 })
  const cue = cues.slice(0, 2).concat(graph.words.slice(5, 6))
  const activities = new AttentionLoop(graph, { beta: 50 }).settle(cue, { eta: 0.2, steps: 100, stop: true })
  t.true(activities.every(({ period }) => period === 1))
  t.true(activities[2]!.steps < activities[0]!.steps)
  t.is(activities[2]!.steps, 1)
})

test('on a ring of 97 balanced words C(d) is what CDAM has with uniform patterns and its mean pattern removed', (t) => {
  // n = 1000, eta = 0.1, 100 updates, all of the mean subtracted; three seeds of an independent implementation.
  const measured = { '0.5': [0.658, 0.146, -0.025], '1': [0.801, 0.537, 0.272, 0.076, -0.022] }
  for (const [h, expected] of Object.entries(measured)) {
    const { graph, cues } = ringOfWords([1 - Number(h), Number(h)], { count: 97, bits: 1000, balanced: true })
    const activities = new AttentionLoop(graph, { beta: 83.3 }).settle(cues, { eta: 0.1, steps: 100 })
    ringCorrelations(activities, expected.length).forEach((correlation, index) =>
      t.true(Math.abs(correlation - expected[index]!) < 0.03, `h = ${h}, C(${index + 1}) = ${correlation}`))
  }
})
