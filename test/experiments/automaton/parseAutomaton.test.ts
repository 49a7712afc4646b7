import test from 'ava'
import { parseAutomaton } from '../../../src/experiments/automaton/parseAutomaton.js'
import { InputError } from '../../../src/errors/inputError.js'

const file = { title: 'A door', states: ['open', 'closed'], symbols: ['push'], transitions: [['open', 'push', 'closed']] }

test('a file is an automaton of its name', (t) => {
  const { name, states, transitions } = parseAutomaton(file, 'door.json')
  t.is(name, 'door.json')
  t.deepEqual(states, ['open', 'closed'])
  t.deepEqual(transitions, [{ from: 0, symbol: 0, to: 1 }])
})

test('faults name the file and the field', (t) => {
  const fails = (value: unknown, message: RegExp) => t.throws(() => parseAutomaton(value, 'door.json'), { instanceOf: InputError, message })
  fails({ ...file, state: [] }, /door\.json: state: unknown key/)
  fails({ ...file, states: ['open'] }, /door\.json: states/)
  fails({ ...file, transitions: [['open', 'push']] }, /door\.json: transitions\.0/)
  fails({ ...file, transitions: [['open', 'kick', 'closed']] }, /door\.json: transitions\[0\]\[1\]: unknown symbol "kick"/)
  fails([], /door\.json/)
})
