import test from 'ava'
import { fillTourText, tourElements, tourNumbers, tours } from '../../src/lab/tours.js'

const steps = tours.flatMap(({ steps: own }) => own)
const named = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)

test('there are three tours of 6 to 9 steps, each of a heading and a few sentences', (t) => {
  t.deepEqual(tours.map(({ name }) => name), ['memory', 'softmax', 'sequence'])
  for (const { steps: own } of tours) t.true(own.length >= 6 && own.length <= 9)
  for (const { heading, text } of steps) {
    t.true(heading.length > 5 && heading.length < 45, heading)
    t.true(text.length > 100 && text.length < 480, `${heading}: ${text.length}`)
  }
})

test('every number that a text names is one that the lab computes, every element one of the page', (t) => {
  for (const { text, highlight } of steps) {
    for (const name of named(text)) t.true((tourNumbers as readonly string[]).includes(name), name)
    t.true(tourElements.includes(highlight))
  }
  const used = new Set(steps.flatMap(({ text }) => named(text)))
  t.deepEqual(tourNumbers.filter((name) => !used.has(name)), [])
})

test('no result is written into a text: its figures are a year, formulas, and settings that the step itself makes', (t) => {
  for (const { text, patch } of steps) {
    const bare = text.replaceAll(/\{\w+\}/g, '').replaceAll(/\b(?:19|20)\d\d\b/g, '')
      .replaceAll(/\(?1 − 2?d\/n\)?|K\/2|h\/2|1 − 2d\/n/g, '')
    for (const [figure] of bare.matchAll(/\d+(?:\.\d+)?/g)) {
      const isBit = /^[01]$/.test(figure)
      t.true(isBit || JSON.stringify(patch ?? {}).includes(figure), `${figure} in: ${text}`)
    }
  }
})

test('a tour begins by putting all that it depends on as it is shipped', (t) => {
  for (const { steps: [first] } of tours) {
    t.like(first!.patch, { circuit: 'cerebellar-cortex.json', circuitText: '', level: 'circuit', settings: {}, lesions: {} })
  }
})

test('what has been measured is put into a text, and what has not is left open', (t) => {
  t.is(fillTourText('β = {beta}, R² = {rSquared}', { beta: '4.08' }), 'β = 4.08, R² = …')
})
