import test from 'ava'
import { reportFailure } from '../../src/cli/exit.js'
import { InputError } from '../../src/errors/inputError.js'
import { Interrupted } from '../../src/executors/thisProcess.js'

/** What `reportFailure` gives and writes on stderr. */
function reported(error: unknown): { code: number; text: string } {
  const write = process.stderr.write
  let text = ''
  process.stderr.write = (part: string | Uint8Array) => {
    text += String(part)
    return true
  }
  try {
    return { code: reportFailure(error), text }
  } finally {
    process.stderr.write = write
  }
}

test.serial('input at fault gives 2, an interruption 130, each with its message alone', (t) => {
  const fault = { source: 'x.json', field: 'memory.bits', problem: 'found 0', allowed: '1 to 4096' }
  t.deepEqual(reported(new InputError(fault)),
    { code: 2, text: 'lobule: x.json: memory.bits: found 0; allowed: 1 to 4096\n' })
  t.deepEqual(reported(new Interrupted('interrupted')), { code: 130, text: 'lobule: interrupted\n' })
})

test.serial('anything else is a bug: 1, with the trace that a report of it needs', (t) => {
  const { code, text } = reported(new RangeError('beyond the end'))
  t.is(code, 1)
  t.regex(text, /^lobule: this is a bug, please report it .*\nRangeError: beyond the end\n {4}at /)
  t.deepEqual(reported('thrown text').code, 1)
})
