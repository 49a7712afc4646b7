// npm run build: kernels, report viewer, library, command line and type declarations.
import { buildDeclarations, buildDistribution, buildKernels, buildWorkers, buildViewer } from './steps.mjs'

buildKernels()
await buildViewer()
await buildWorkers()
await buildDistribution()
buildDeclarations()
