import type { Command } from 'commander'

export function addTheory(program: Command): void {
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
      const { theoryCommand } = await import('../theoryCommand.js')
      theoryCommand(options)
    })
    .addHelpText('after', `
Examples: lobule theory --bits 1000 --locations 1e6 --patterns 1e4
          lobule theory --bits 1000 --activation 0.001        lobule theory --bits 64 --beta 15.9`)
}
