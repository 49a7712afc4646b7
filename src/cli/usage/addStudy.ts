import { Option, type Command } from 'commander'
import { trialMemoryHelp, trialTimeHelp } from './options.js'

export function addStudy(program: Command): void {
  program.command('study')
    .description('test the claims of a study file: run its trials, side by side, and write a folder with verdicts and report')
    .argument('<study>', 'study file: a path of yours, or a shipped one such as scripts/studies/golgi-sets-temperature.json')
    .option('-o, --out <folder>', 'folder of the study (default: runs/<name>; with digits of its digest if that is taken)')
    .option('--workers <number>', 'worker threads, each with a trial at a time; same numbers')
    .option('--full', 'at the full size that the file states, in a folder of its own: runs/<name>-full')
    .option('--resume', 'go on with the study in the folder; trials that have ended are kept')
    .option('--json', 'print the whole result as JSON on stdout instead of the summary')
    .option('--open', 'open the report in the browser at the end, where the output goes to a terminal')
    .option('-q, --quiet', 'no progress on stderr')
    .option('--dry-run', 'run one trial, say how long all take and what power the claims have, write nothing')
    .option('--trial-time <time>', trialTimeHelp)
    .option('--trial-memory <size>', trialMemoryHelp)
    .addOption(new Option('--emit <scheduler>',
      'run nothing: freeze the plan in the folder and print the script of an array job')
      .choices(['slurm']).conflicts(['dryRun', 'json']))
    .option('--chunk <number>', 'with --emit: trials a task (default: about a minute\'s worth; at most 1000 tasks)')
    .option('--slurm-time <limit>', 'with --emit: time limit of a task (default: 4 times what one trial, run now, makes of it)')
    .option('--slurm-memory <size>', 'with --emit: memory of a task (default: 1.5 times what one trial, run now, needs)')
    .option('--slurm-partition <name>', 'with --emit: where the tasks run')
    .action(async (study: string, options) => {
      const { studyCommand } = await import('../studyCommand.js')
      process.exitCode = await studyCommand(study, options, process.argv.slice(2))
    })
    .addHelpText('after', `
The first Ctrl-C lets the trials under way end and writes the summary; the second one stops at once.

On a cluster with Slurm, in a folder that all its machines see:
  lobule study FILE --out runs/mine --emit slurm > job.sh && sbatch job.sh
  lobule gather runs/mine        # at the end, or to see what is missing; the same bytes as a run on one machine`)
}
