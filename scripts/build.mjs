// npm run build: kernels, report viewer, library, command line, lab and type declarations.
import { buildDeclarations, buildDistribution, buildKernels, buildLab, buildWorkers, buildViewer } from './steps.mjs'

buildKernels()
await buildViewer()
await buildWorkers()
await buildDistribution()
await buildLab()
buildDeclarations()
