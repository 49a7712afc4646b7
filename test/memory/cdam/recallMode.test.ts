import test from 'ava'
import { activeVertices, attentionSpread, recallMode } from '../../../src/memory/cdam/recallMode.js'

test('the four modes by the rule', (t) => {
  t.is(recallMode({ spread: 0.01, active: 30, neighbour: 0 }), 'neutral quiescence')
  t.is(recallMode({ spread: 1, active: 3, neighbour: 0.6 }), 'wide hetero-association')
  t.is(recallMode({ spread: 1, active: 2, neighbour: 0.6 }), 'narrow hetero-association')
  t.is(recallMode({ spread: 1, active: 1, neighbour: 0 }), 'auto-association')
})

test('where nothing is attended to from most starts there is no recall, whatever the other starts do', (t) => {
  t.is(recallMode({ spread: 1, active: 1, neighbour: 0, lost: 0.6 }), 'neutral quiescence')
  t.is(recallMode({ spread: 1, active: 1, neighbour: 0, lost: 0.4 }), 'auto-association')
})

test('the spread of attention is the greatest total variation from the first start', (t) => {
  t.is(attentionSpread([Float64Array.of(1, 0), Float64Array.of(0.5, 0.5), Float64Array.of(0, 1)]), 1)
  t.is(attentionSpread([Float64Array.of(1, 0), Float64Array.of(0.75, 0.25)]), 0.25)
})

test('vertices with more than 1 % of the attention are active', (t) => {
  t.is(activeVertices([Float64Array.of(0.995, 0.005), Float64Array.of(0.5, 0.5)]), 1.5)
})
