import type { Command } from 'commander'

export function addGather(program: Command): void {
  program.command('gather')
    .description('check the trials in the folder of a study, name what is missing, and write measures, verdicts and report')
    .argument('<folder>', 'folder of the study')
    .option('--json', 'print the whole result as JSON on stdout instead of the summary')
    .action(async (folder: string, options) => {
      const { gatherCommand } = await import('../gatherCommand.js')
      process.exitCode = await gatherCommand(folder, options, process.argv.slice(2))
    })
}
