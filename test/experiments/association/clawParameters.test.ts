import test from 'ava'
import { readShape } from '../../../src/circuit/shape.js'
import { clawParameters } from '../../../src/experiments/association/clawParameters.js'

test('the biological four claws are among all that is simulated by default', (t) => {
  const { claws, measured, spiking, golgi } = readShape(clawParameters, {}, 'experiment')
  t.true(claws.includes(4))
  for (const designs of [measured, spiking, golgi]) t.true(designs.some(([count]) => count === 4))
})
