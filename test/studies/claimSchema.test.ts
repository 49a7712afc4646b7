import test from 'ava'
import { claimSchema } from '../../src/studies/claimSchema.js'

test('every kind of claim is known by its name, and needs all that decides how it is tested', (t) => {
  const common = { id: 'a', text: 'b', measure: 'c' }
  const whole: Record<string, object> = {
    difference: { of: 'x', from: 'y', direction: 'more', smallestEffect: 1 },
    equivalence: { of: 'x', to: 3, margin: 1 },
    slope: { over: 'x', direction: 'less', smallestEffect: 1 },
    'rank-correlation': { over: [{ condition: 'x', x: 1 }, { condition: 'y', x: 2 }], direction: 'either', smallestEffect: 0.5 },
    correlation: { of: 'x', with: 'd', direction: 'more', smallestEffect: 0.5 },
    fit: { over: 'x', about: 'line', least: 0.9, smallestEffect: 0.05 },
    ordering: { conditions: ['x', 'y'], smallestEffect: 1 },
  }
  for (const [kind, own] of Object.entries(whole)) {
    t.true(claimSchema.safeParse({ kind, ...common, ...own }).success, kind)
    for (const missing of [...Object.keys(common), ...Object.keys(own)]) {
      t.false(claimSchema.safeParse({ kind, ...common, ...own, [missing]: undefined }).success, `${kind} ${missing}`)
    }
    t.false(claimSchema.safeParse({ kind, ...common, ...own, other: 1 }).success, kind)
  }
})
