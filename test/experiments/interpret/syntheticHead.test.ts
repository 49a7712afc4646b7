import test from 'ava'
import { ring } from '../../../src/memory/graph/classicGraphs.js'
import { someHead } from './someHeads.js'

test('values are a times the own key and h/2 times those of both neighbours on a ring', (t) => {
  const { keys, values } = someHead({ a: -0.5, h: 1.5, noise: 0 })
  values.forEach((row, token) => row.forEach((value, column) => {
    const sides = keys[(token + 1) % 12]![column]! + keys[(token + 11) % 12]![column]!
    t.true(Math.abs(value - (-0.5 * keys[token]![column]! + 0.75 * sides)) < 1e-12)
  }))
})

test('elements of keys have mean 0 and variance 1, and noise its own', (t) => {
  const { keys, values } = someHead({ graph: ring(60), size: 100, a: 0, h: 0, noise: 2 })
  for (const [rows, variance] of [[keys, 1], [values, 4]] as const) {
    const all = rows.flatMap((row) => [...row])
    const mean = all.reduce((sum, value) => sum + value, 0) / all.length
    t.true(Math.abs(mean) < 0.1)
    t.true(Math.abs(all.reduce((sum, value) => sum + value * value, 0) / all.length / variance - 1) < 0.1)
  }
})

test('through a map, values of equal keys would be equal: they are linear in what they are without it', (t) => {
  const [one, two] = [1, 2].map((a) => someHead({ a, h: 0, noise: 0, mapped: true }))
  two!.values.forEach((row, token) => row.forEach((value, column) =>
    t.true(Math.abs(value - 2 * one!.values[token]![column]!) < 1e-12)))
})
