import type { Command } from 'commander'

export function addQuery(program: Command): void {
  program.command('query')
    .description('ask the tables of a run or a study with SQL (DuckDB): measures and trials, spikes, every table of a run')
    .argument('<folder>', 'folder of a run or of a study, also of one that is not complete')
    .argument('[query]', 'one statement that reads, such as "select condition, avg(beta) from measures group by 1 order by 1"')
    .option('--tables', 'print which tables there are, their columns, units and meaning')
    .option('--csv', 'print CSV')
    .option('--json', 'print JSON, an object a row')
    .action(async (folder: string, query: string | undefined, options) => {
      const { queryCommand } = await import('../queryCommand.js')
      await queryCommand(folder, query, options)
    })
}
