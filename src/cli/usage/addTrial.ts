import type { Command } from 'commander'
import { trialMemoryHelp, trialTimeHelp } from './options.js'

export function addTrial(program: Command): void {
  program.command('trial')
    .description('run some trials of a study whose plan is frozen in a folder, beside other processes; what has ended is kept')
    .argument('<folder>', 'folder of the study')
    .requiredOption('--index <ranges>', 'which trials of the plan, from 0: 3, 0-9 or 0,4-6')
    .option('--workers <number>', 'worker threads, each with a trial at a time; same numbers')
    .option('--trial-time <time>', trialTimeHelp)
    .option('--trial-memory <size>', trialMemoryHelp)
    .option('-q, --quiet', 'no progress on stderr')
    .action(async (folder: string, options) => {
      const { trialCommand } = await import('../trialCommand.js')
      process.exitCode = await trialCommand(folder, options)
    })
}
