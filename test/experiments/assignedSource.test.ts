import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { assignedSource } from '../../src/experiments/assignedSource.js'

const fault = (field?: string) => new InputError({ problem: 'wrong', ...(field !== undefined && { field }) })

test('a fault in a field that was assigned, or within it, is that of the last assignment; others are of none', (t) => {
  const assignments = ['a.b=1', 'a.bc=2', 'a.b=3', 'c={"d":4}']
  t.is(assignedSource(fault('a.b'), assignments), '--set a.b=3')
  t.is(assignedSource(fault('c.d'), assignments), '--set c={"d":4}')
  for (const field of ['a', 'a.bcd', 'd', undefined]) t.is(assignedSource(fault(field), assignments), undefined)
})
