import type { Command } from 'commander'

export function addLab(program: Command): void {
  program.command('lab')
    .description('open the lab: the same engine as a page in the browser, with the same digests')
    .argument('[run]', 'folder of a run of recall: the lab opens at its circuit, patterns and seed, to see it happen')
    .option('-o, --out <folder>', 'write the page there instead, a static folder that any web server can host')
    .option('--no-open', 'only print where the page lies')
    .action(async (run: string | undefined, options) => {
      const { labCommand } = await import('../labCommand.js')
      await labCommand(run, options)
    })
}
