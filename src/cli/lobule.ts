#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander'
import { exitCodes, reportFailure } from './exit.js'

const circuitHelp = 'circuit file: a path of yours, or a shipped one such as circuits/cerebellar-cortex.json'
const repeated = (flags: string, about: string) => new Option(flags, `${about}; may be repeated`)
  .argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]).default([], 'none')
const setOption = () => repeated('--set <path=value>', 'change a field of the circuit, of "experiment" or of "output"')
const trialTimeHelp = 'a trial that takes longer fails, such as "10 min"; the others go on'
const trialMemoryHelp = 'a trial that needs more fails, such as "500 MB" or "2 GB" (measured between steps of its work)'

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

/** What `--seeds`, `--duration` and `--data` stand for. */
const shortForms = (
  { seeds, duration, data }: { seeds?: string; duration?: string; data?: string },
): string[] => [
  ...(data === undefined ? [] : [`experiment.data=${JSON.stringify(data)}`]),
  ...(seeds === undefined ? [] : [`experiment.replicates=${seeds}`]),
  ...(duration === undefined ? [] : [`experiment.duration=${duration}`]),
]

let exitCode: number = exitCodes.done

program.command('run')
  .description('run an experiment over its seeds and write a run folder with the report')
  .argument('<circuit>', `${circuitHelp}; or the name of an experiment that needs none`)
  .option('-e, --experiment <name>', 'which experiment (see lobule list; default: recall)')
  .option('-l, --level <level>', 'level of description: circuit (default), sdm or attention')
  .option('-s, --seed <number>', 'seed of the first replicate', '1')
  .option('--seeds <number>', 'how many seeds, short for --set experiment.replicates=…')
  .option('--workers <number>', 'worker threads: recall runs a seed in each, in activity they share the cells; same numbers')
  .option('--duration <time>', 'activity: how much biological time, short for --set experiment.duration=…')
  .option('--data <file>', 'monkey-sequence: digitised points of a measured curve (CSV: lag, correlation, perhaps sd and n)')
  .addOption(setOption())
  .addOption(repeated('--lesion <cells>', 'cells that never fire, such as golgi or "granule 30 %", drawn by the seed'))
  .addOption(repeated('--expect <claim>', 'a claim such as "errorSettled@0.15 <= 0.02"; exit code 3 where it fails'))
  .option('-o, --out <folder>', 'run folder (default: runs/<experiment>[-<level>]-seed-<seed>)')
  .option('--json', 'print the whole result as JSON on stdout instead of the summary')
  .option('-q, --quiet', 'no progress on stderr')
  .option('--dry-run', 'check circuit, patterns and options, say what would be done, write nothing')
  .option('--weights <file>', 'gpt2-beta, interpret: a GPT-2 as model.safetensors')
  .option('--tokens <file>', 'gpt2-beta: the text as a JSON list of token numbers; or --text')
  .option('--text <file>', 'gpt2-beta: the text, with --vocab and --merges of its tokeniser')
  .option('--vocab <file>', 'gpt2-beta: vocab.json')
  .option('--merges <file>', 'gpt2-beta: merges.txt')
  .option('--heads <number>', 'gpt2-beta: heads of a layer (default: as many as have 64 columns)')
  .action(async (circuit: string, given) => {
    const { lesionAssignment } = await import('../circuit/lesionAssignment.js')
    const lesions = (given.lesion as string[]).map(lesionAssignment)
    const options = { ...given, set: [...given.set, ...shortForms(given), ...lesions] }
    const { refuseGpt2Options, runOnModel, worksOnModel } = await import('./gpt2Input.js')
    if (worksOnModel(circuit, options)) {
      exitCode = await runOnModel(circuit, options, process.argv.slice(2))
      return
    }
    refuseGpt2Options(options)
    const { experimentNamed } = await import('./experiments.js')
    const experiment = experimentNamed(circuit)
    if (experiment) {
      const { runExperiment } = await import('./runExperiment.js')
      exitCode = await runExperiment(experiment, options, process.argv.slice(2))
      return
    }
    const onCircuit = experimentNamed(options.experiment)
    if (onCircuit?.circuit !== undefined) {
      const { runExperiment } = await import('./runExperiment.js')
      exitCode = await runExperiment(onCircuit, options, process.argv.slice(2), { circuitPath: circuit })
      return
    }
    const { runCommand } = await import('./runCommand.js')
    exitCode = await runCommand(circuit, options, process.argv.slice(2))
  })
  .addHelpText('after', `
Whatever is in the circuit file can be set by its path, and these besides:
  experiment.patterns      "digits", "random", or a file or folder (CSV of 0/1, IDX, PNGs)
  experiment.noise         fractions of bits flipped, such as [0,0.1,0.2]
  experiment.replicates    number of seeds;  experiment.readsMax  cap of the iterated recall
  output.spikes            parquet, csv, both or none;  output.figures  true or false
  populations.….lesioned   share of the cells that are lost; --lesion "granule 30 %" is short for that of granule=0.3
"lobule list" shows all of them with their defaults.`)

program.command('study')
  .description('test the claims of a study file: run its trials, side by side, and write a folder with verdicts and report')
  .argument('<study>', 'study file: a path of yours, or a shipped one such as scripts/studies/golgi-sets-temperature.json')
  .option('-o, --out <folder>', 'folder of the study (default: runs/<name>)')
  .option('--workers <number>', 'worker threads, each with a trial at a time; same numbers')
  .option('--full', 'at the full size that the file states, in a folder of its own: runs/<name>-full')
  .option('--resume', 'go on with the study in the folder; trials that have ended are kept')
  .option('--json', 'print the whole result as JSON on stdout instead of the summary')
  .option('-q, --quiet', 'no progress on stderr')
  .option('--dry-run', 'run one trial, say how long all take and what power the claims have, write nothing')
  .option('--trial-time <time>', trialTimeHelp)
  .option('--trial-memory <size>', trialMemoryHelp)
  .addOption(new Option('--emit <scheduler>', 'run nothing: freeze the plan in the folder and print the script of an array job')
    .choices(['slurm']).conflicts(['dryRun', 'json']))
  .option('--chunk <number>', 'with --emit: trials a task (default: about a minute\'s worth; at most 1000 tasks)')
  .option('--slurm-time <limit>', 'with --emit: time limit of a task (default: 4 times what one trial, run now, makes of it)')
  .option('--slurm-memory <size>', 'with --emit: memory of a task (default: 1.5 times what one trial, run now, needs)')
  .option('--slurm-partition <name>', 'with --emit: where the tasks run')
  .action(async (study: string, options) => {
    const { studyCommand } = await import('./studyCommand.js')
    exitCode = await studyCommand(study, options, process.argv.slice(2))
  })
  .addHelpText('after', `
The first Ctrl-C lets the trials under way end and writes the summary; the second one stops at once.

On a cluster with Slurm, in a folder that all its machines see:
  lobule study FILE --out runs/mine --emit slurm > job.sh && sbatch job.sh
  lobule gather runs/mine        # at the end, or to see what is missing; the same bytes as a run on one machine`)

program.command('trial')
  .description('run some trials of a study whose plan is frozen in a folder, beside other processes; what has ended is kept')
  .argument('<folder>', 'folder of the study')
  .requiredOption('--index <ranges>', 'which trials of the plan, from 0: 3, 0-9 or 0,4-6')
  .option('--workers <number>', 'worker threads, each with a trial at a time; same numbers')
  .option('--trial-time <time>', trialTimeHelp)
  .option('--trial-memory <size>', trialMemoryHelp)
  .option('-q, --quiet', 'no progress on stderr')
  .action(async (folder: string, options) => {
    const { trialCommand } = await import('./trialCommand.js')
    exitCode = await trialCommand(folder, options)
  })

program.command('gather')
  .description('check the trials in the folder of a study, name what is missing, and write measures, verdicts and report')
  .argument('<folder>', 'folder of the study')
  .option('--json', 'print the whole result as JSON on stdout instead of the summary')
  .action(async (folder: string, options) => {
    const { gatherCommand } = await import('./gatherCommand.js')
    exitCode = await gatherCommand(folder, options, process.argv.slice(2))
  })

program.command('plot')
  .description('one figure of a run for a paper, as SVG, PNG or PDF; without --figure, the names of all there are')
  .argument('<folder>', 'the folder of a run or of a study')
  .option('-f, --figure <name>', 'one of the report, or of spikes: raster, population-rates, psth, intervals, correlogram')
  .option('-o, --out <file>', 'where to, by its ending .svg, .png or .pdf (default: <name>.svg)')
  .option('--from <ms>', 'of the spikes: those from this time on')
  .option('--to <ms>', 'of the spikes: those before this time')
  .option('--population <names>', 'of the spikes: those of these populations, with commas between (default: all)')
  .option('--bin <ms>', 'width of the bins of rates and correlograms', '1')
  .option('--period <ms>', 'psth: the time from one stimulus to the next')
  .option('--lag <ms>', 'correlogram: the longest lag', '50')
  .option('--width <mm>', 'width on paper', '85')
  .option('--font <name>', 'font of all text (default: that of the report)')
  .option('--font-size <pt>', 'size of the labels on paper', '7')
  .action(async (folder: string, options) => {
    const { plotCommand } = await import('./plotCommand.js')
    await plotCommand(folder, options)
  })
  .addHelpText('after', `
Example: lobule plot runs/recall-seed-1 --figure raster --from 200 --to 400 --population granule,purkinje --out fig.pdf
Colour and shape of a figure of the report can be changed in its Vega-Lite file, figures/<name>.vl.json.`)

program.command('report')
  .description('make the report of a run or a study again from its folder; of a study also before it is complete')
  .argument('<folder>', 'folder of a run that has ended or of a study')
  .option('-o, --out <file>', 'where it is written (default: report.html of the folder)')
  .option('--open', 'open it in the browser')
  .action(async (folder: string, options) => {
    const { reportCommand } = await import('./reportCommand.js')
    await reportCommand(folder, options)
  })

program.command('compare')
  .description('what differs between two studies, or two runs of one experiment: settings, measures, verdicts, numbers')
  .argument('<first>', 'folder of a run or of a study')
  .argument('<second>', 'folder of another one')
  .option('--json', 'print JSON')
  .action(async (first: string, second: string, options) => {
    const { compareCommand } = await import('./compareCommand.js')
    exitCode = compareCommand(first, second, options)
  })
  .addHelpText('after', `
Exit code 0 where both have the same numbers, 3 where they have not.`)

program.command('query')
  .description('ask the tables of a run or a study with SQL (DuckDB): measures and trials, spikes, every table of a run')
  .argument('<folder>', 'folder of a run or of a study, also of one that is not complete')
  .argument('[query]', 'one statement that reads, such as "select condition, avg(beta) from measures group by 1 order by 1"')
  .option('--tables', 'print which tables there are, their columns, units and meaning')
  .option('--csv', 'print CSV')
  .option('--json', 'print JSON, an object a row')
  .action(async (folder: string, query: string | undefined, options) => {
    const { queryCommand } = await import('./queryCommand.js')
    await queryCommand(folder, query, options)
  })

program.command('validate')
  .description('check a circuit file; the first fault is named with its field')
  .argument('<circuit>', circuitHelp)
  .addOption(setOption())
  .action(async (circuit: string, { set }: { set: string[] }) => {
    const { validateCommand } = await import('./describeCommand.js')
    validateCommand(circuit, set)
  })

program.command('describe')
  .description('what is in a circuit: counts, synapses, memory needed, and the predictions of p and β')
  .argument('<circuit>', circuitHelp)
  .addOption(setOption())
  .option('--json', 'print JSON')
  .action(async (circuit: string, { set, json }: { set: string[]; json?: boolean }) => {
    const { describeCommand } = await import('./describeCommand.js')
    describeCommand(circuit, set, json ?? false)
  })

program.command('theory')
  .description('what theory says of a memory: overlaps, β by every convention, radii, capacity, critical distances')
  .requiredOption('--bits <n>', 'length of a word')
  .option('--locations <r>', 'hard locations, such as 1e6, 2^64 or infinity; with --patterns')
  .option('--patterns <m>', 'stored patterns; without both, radius, p and β are only converted')
  .option('--radius <d>', 'Hamming radius of activation (default: the best one)')
  .option('--activation <p>', 'the radius that activates this share of all addresses')
  .option('--beta <beta>', 'the radius that has this inverse temperature')
  .option('--json', 'print JSON')
  .action(async (options) => {
    const { theoryCommand } = await import('./theoryCommand.js')
    theoryCommand(options)
  })
  .addHelpText('after', `
Examples: lobule theory --bits 1000 --locations 1e6 --patterns 1e4
          lobule theory --bits 1000 --activation 0.001        lobule theory --bits 64 --beta 15.9`)

program.command('lab')
  .description('open the lab: the same engine as a page in the browser, with the same digests')
  .option('-o, --out <folder>', 'write the page there instead, a static folder that any web server can host')
  .option('--no-open', 'only print where the page lies')
  .action(async (options) => {
    const { labCommand } = await import('./labCommand.js')
    await labCommand(options)
  })

program.command('list')
  .description('the experiments with their parameters, and the circuits that ship')
  .option('--json', 'print JSON')
  .action(async ({ json }: { json?: boolean }) => {
    const { listCommand } = await import('./listCommand.js')
    listCommand(json ?? false)
  })

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.input
  else exitCode = reportFailure(error)
}
process.exitCode = exitCode
