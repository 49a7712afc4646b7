import type { Command } from 'commander'

export function addReport(program: Command): void {
  program.command('report')
    .description('make the report of a run or a study again from its folder; of a study also before it is complete')
    .argument('<folder>', 'folder of a run that has ended or of a study')
    .option('-o, --out <file>', 'where it is written (default: report.html of the folder)')
    .option('--open', 'open it in the browser')
    .action(async (folder: string, options) => {
      const { reportCommand } = await import('../reportCommand.js')
      await reportCommand(folder, options)
    })
}
