import type { Command } from 'commander'
import { circuitHelp, repeated, setOption } from './options.js'

export function addRun(program: Command): void {
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
    .option('-o, --out <folder>',
      'run folder (default: runs/<experiment>[-<level>]-seed-<seed>; with digits of its digest if that is taken)')
    .option('--json', 'print the whole result as JSON on stdout instead of the summary')
    .option('--open', 'open the report in the browser at the end, where the output goes to a terminal')
    .option('--no-open', 'do not, after all: npm start -- --no-open')
    .option('-q, --quiet', 'no progress on stderr')
    .option('--dry-run', 'check circuit, patterns and options, say what would be done, write nothing')
    .option('--weights <file>', 'gpt2-beta, interpret: a GPT-2 as model.safetensors')
    .option('--tokens <file>', 'gpt2-beta: the text as a JSON list of token numbers; or --text')
    .option('--text <file>', 'gpt2-beta: the text, with --vocab and --merges of its tokeniser')
    .option('--vocab <file>', 'gpt2-beta: vocab.json')
    .option('--merges <file>', 'gpt2-beta: merges.txt')
    .option('--heads <number>', 'gpt2-beta: heads of a layer (default: as many as have 64 columns)')
    .action(async (circuit: string, options) => {
      const { startRun } = await import('../startRun.js')
      process.exitCode = await startRun(circuit, options, process.argv.slice(2))
    })
    .addHelpText('after', `
Whatever is in the circuit file can be set by its path, and these besides:
  experiment.patterns      "digits", "random", or a file or folder (CSV of 0/1, IDX, PNGs)
  experiment.noise         fractions of bits flipped, such as [0,0.1,0.2]
  experiment.replicates    number of seeds;  experiment.readsMax  cap of the iterated recall
  output.spikes            parquet, csv, both or none;  output.figures  true or false
  populations.….lesioned   share of the cells that are lost; --lesion "granule 30 %" is short for that of granule=0.3
"lobule list" shows all of them with their defaults.`)
}
