// A program in a process of its own that runs something once for each line of its input and answers in lines.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** @param {string} program @param {string[]} parameters @param {string} [folder] in which it runs */
export function lineProcess(program, parameters, folder) {
  const child = spawn(program, parameters, { stdio: ['pipe', 'pipe', 'inherit'], cwd: folder })
  const lines = createInterface({ input: child.stdout })
  const ended = once(lines, 'close')
  const line = async () => {
    const given = await Promise.race([once(lines, 'line'), ended])
    if (given.length === 0) throw new Error(`${program} ${parameters.join(' ')} has ended`)
    return String(given[0])
  }
  return {
    line, ended,
    /** Runs once; the answer. */
    run() {
      child.stdin.write('\n')
      return line()
    },
    end: () => child.stdin.end(),
  }
}
