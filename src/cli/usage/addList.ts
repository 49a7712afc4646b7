import type { Command } from 'commander'

export function addList(program: Command): void {
  program.command('list')
    .description('the experiments with their parameters, and the circuits that ship')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { listCommand } = await import('../listCommand.js')
      listCommand(json ?? false)
    })
}
