import type { Command } from 'commander'

export function addCompare(program: Command): void {
  program.command('compare')
    .description('what differs between two studies, or two runs of one experiment: settings, measures, verdicts, numbers')
    .argument('<first>', 'folder of a run or of a study')
    .argument('<second>', 'folder of another one')
    .option('--json', 'print JSON')
    .action(async (first: string, second: string, options) => {
      const { compareCommand } = await import('../compareCommand.js')
      process.exitCode = compareCommand(first, second, options)
    })
    .addHelpText('after', `
Exit code 0 where both have the same numbers, 3 where they have not.`)
}
