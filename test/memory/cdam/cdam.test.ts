import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { Cdam } from '../../../src/memory/cdam/cdam.js'
import { ring } from '../../../src/memory/graph/classicGraphs.js'

const setting = { graph: ring(3), a: 1, h: 0, beta: 1 }
const patterns = [Float64Array.of(1, 0), Float64Array.of(0, 1), Float64Array.of(1, 1)]

test('patterns are copied', (t) => {
  const own = patterns.map((pattern) => pattern.slice())
  const cdam = new Cdam(own, setting)
  own[0]![0] = 9
  t.is(cdam.patterns[0]![0], 1)
  t.is(cdam.neurons, 2)
})

test('patterns and states that do not fit are named', (t) => {
  const message = (make: () => unknown) => t.throws(make, { instanceOf: InputError })!.message
  t.is(message(() => new Cdam(patterns.slice(1), setting)),
    'patterns: found 2; allowed: 3, one for each vertex of the graph')
  t.is(message(() => new Cdam([patterns[0]!, patterns[1]!, new Float64Array(3)], setting)),
    'patterns[2]: found 3 numbers; allowed: 2 numbers')
  t.is(message(() => new Cdam([patterns[0]!, patterns[1]!, Float64Array.of(0, NaN)], setting)),
    'patterns[2][1]: found NaN; allowed: a finite number')
  t.is(message(() => new Cdam(patterns.map(() => new Float64Array(0)), setting)),
    'patterns[0]: found 0 numbers; allowed: at least one number')
  t.is(message(() => new Cdam(patterns, setting).start([new Float64Array(1)])),
    'states[0]: found 1 numbers; allowed: 2 numbers')
})
