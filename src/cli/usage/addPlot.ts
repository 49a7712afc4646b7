import type { Command } from 'commander'

export function addPlot(program: Command): void {
  program.command('plot')
    .description('one figure of a run for a paper, as SVG, PNG or PDF; without --figure, the names of all there are')
    .argument('<folder>', 'the folder of a run or of a study')
    .option('-f, --figure <name>', 'one of the report; raster, population-rates, psth, intervals, correlogram also of spikes')
    .option('-o, --out <file>', 'where to, by its ending .svg, .png or .pdf (default: <name>.svg)')
    .option('--from <ms>', 'of the spikes: those from this time on')
    .option('--to <ms>', 'of the spikes: those before this time')
    .option('--population <names>', 'of the spikes: those of these populations, with commas between (default: all)')
    .option('--bin <ms>', 'of the spikes: width of the bins of rates and correlograms (default: 1)')
    .option('--period <ms>', 'psth: the time from one stimulus to the next')
    .option('--lag <ms>', 'correlogram: the longest lag (default: 50)')
    .option('--width <mm>', 'width on paper', '85')
    .option('--font <name>', 'font of all text (default: that of the report)')
    .option('--font-size <pt>', 'size of the labels on paper', '7')
    .action(async (folder: string, options) => {
      const { plotCommand } = await import('../plotCommand.js')
      await plotCommand(folder, options)
    })
    .addHelpText('after', `
Example: lobule plot runs/recall-seed-1 --figure raster --from 200 --to 400 --population granule,purkinje --out fig.pdf
Colour and shape of a figure of the report can be changed in its Vega-Lite file, figures/<name>.vl.json.`)
}
