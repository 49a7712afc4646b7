import * as fc from 'fast-check'
import type { Circuit, ConnectionRule, DelaySpread, Projection } from '../../src/circuit/circuit.js'
import type { DistanceKernel } from '../../src/circuit/wiring/distanceKernel.js'
import type { Layout } from '../../src/circuit/wiring/positions.js'
import { circuitOf, lif, projection, relay } from '../engine/tinyCircuit.js'

/** A projection of any rule that draws or lists, within one population or between two. */
export interface Wired {
  readonly circuit: Circuit
  readonly projection: Projection
  readonly sources: number
  readonly targets: number
  readonly seed: number
}

const length = fc.integer({ min: 50, max: 400 })
const layout: fc.Arbitrary<Layout> = fc.record({
  layout: fc.constantFrom('grid', 'uniform'), mediolateralUm: length, sagittalUm: length,
})
/** Wide enough for every target to find sources. */
const kernel: fc.Arbitrary<DistanceKernel> = fc.record({
  shape: fc.constantFrom('gaussian', 'box'), mediolateralUm: fc.integer({ min: 400, max: 900 }),
  sagittalUm: fc.integer({ min: 400, max: 900 }),
})

const spread: fc.Arbitrary<DelaySpread> = fc.oneof(
  fc.integer({ min: 4, max: 12 }).map((toTicks): DelaySpread => ({ kind: 'uniform', toTicks })),
  fc.record({
    kind: fc.constant('distance'), umPerTick: fc.integer({ min: 20, max: 200 }), plusTicks: fc.constant(3),
    along: fc.constantFrom('both', 'mediolateral'),
  }))

export const wired: fc.Arbitrary<Wired> = fc.record({
  kind: fc.constantFrom('fixed-in-degree', 'fixed-out-degree', 'bernoulli', 'spatial', 'near', 'list'),
  sizes: fc.tuple(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 2, max: 60 })), itself: fc.boolean(),
  degree: fc.integer({ min: 1, max: 45 }), probability: fc.double({ min: 0.01, max: 1, noNaN: true }),
  multapses: fc.boolean(), autapses: fc.boolean(), layouts: fc.tuple(layout, layout), kernel,
  pairs: fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 80 }),
  spread: fc.option(spread, { nil: undefined }), seed: fc.nat(1000),
}).map((drawn): Wired => {
  const { itself, layouts, seed } = drawn
  const a = lif('a', drawn.sizes[0], { position: layouts[0], refractoryTicks: 5 })
  const b = lif('b', drawn.sizes[1], { position: layouts[1], refractoryTicks: 5 })
  const sources = a.count
  const to = itself ? a : b
  const targets = to.count
  const rule = ruleOf()
  const one: Projection = {
    ...projection('a', to.name, 4, 3, rule), ...(drawn.spread && { spread: drawn.spread }),
  }
  const circuit = circuitOf([relay('in', sources), a, b],
    [projection('in', 'a', 20, 10, { kind: 'one-to-one' }), one])
  return { circuit, projection: one, sources, targets, seed }

  function ruleOf(): ConnectionRule {
    const autapses = itself ? { autapses: drawn.autapses } : {}
    const degree = (of: number) => (drawn.multapses ? { degree: drawn.degree, multapses: { multapses: true } }
      : { degree: Math.min(drawn.degree, of - (itself && !drawn.autapses ? 1 : 0)), multapses: {} })
    const { probability, kernel: near } = drawn
    const into = degree(sources)
    const out = degree(targets)
    switch (drawn.kind) {
      case 'fixed-in-degree': return { kind: 'fixed-in-degree', inDegree: into.degree, ...into.multapses, ...autapses }
      case 'fixed-out-degree': return { kind: 'fixed-out-degree', outDegree: out.degree, ...out.multapses, ...autapses }
      case 'bernoulli': return { kind: 'bernoulli', probability, ...autapses }
      case 'spatial': return { kind: 'spatial', kernel: near, inDegree: 1, ...into.multapses, ...autapses }
      case 'near': return { kind: 'spatial', kernel: near, probability, ...autapses }
      case 'list': return { kind: 'list', pairs: drawn.pairs.map(([s, t]) => [s % sources, t % targets] as const) }
    }
  }
})
