#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { exitCodes, reportFailure } from './exit.js'
import { addCompare } from './usage/addCompare.js'
import { addDescribe } from './usage/addDescribe.js'
import { addGather } from './usage/addGather.js'
import { addLab } from './usage/addLab.js'
import { addList } from './usage/addList.js'
import { addPlot } from './usage/addPlot.js'
import { addQuery } from './usage/addQuery.js'
import { addReport } from './usage/addReport.js'
import { addRun } from './usage/addRun.js'
import { addStudy } from './usage/addStudy.js'
import { addTheory } from './usage/addTheory.js'
import { addTrial } from './usage/addTrial.js'
import { addValidate } from './usage/addValidate.js'

/** The command line. Each command loads what it needs only when it runs, so that help is quick. */
const program = new Command('lobule')
  .description('A spiking simulator of the cerebellar cortex read as Kanerva\'s Sparse Distributed Memory')
  .version(LOBULE_VERSION, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .showSuggestionAfterError()
  .showHelpAfterError('(--help after the command shows what is allowed)')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'lobule: ')) })
  .addHelpText('after', `
Exit codes: 0 done, 1 a bug of ours, 2 usage or input, 3 ran but a stated expectation failed,
4 ran but a trial of a study failed or is missing, 130 interrupted.

Examples:
  lobule run circuits/cerebellar-cortex.json --experiment recall --seed 1
  lobule run circuits/cerebellar-cortex.json --level sdm --set experiment.patterns=random --json
  lobule run circuits/granular-100k.json --experiment activity --seeds 3 --duration "2 s"
  lobule run circuits/cerebellar-cortex.json --lesion "granule 30 %" --lesion golgi
  lobule run intersections
  lobule run circuits/sdm-dense.json --experiment auto-association --level sdm
  lobule study scripts/studies/golgi-sets-temperature.json --workers 2
  lobule describe circuits/marr-albus-4-claws.json`)

/** Whoever reads the output may have had enough, as `head` does; that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

/** In the order of the help. */
const commands = [
  addRun, addStudy, addTrial, addGather, addPlot, addReport, addCompare, addQuery,
  addValidate, addDescribe, addTheory, addLab, addList,
]
for (const add of commands) add(program)

process.exitCode = exitCodes.done
try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = error instanceof CommanderError ? (error.exitCode === 0 ? exitCodes.done : exitCodes.input)
    : reportFailure(error)
}
