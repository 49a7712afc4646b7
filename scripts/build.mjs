// npm run build: kernels, report viewer, library, command line and type declarations.
import { buildDeclarations, buildDistribution, buildKernels, buildShareWorker, buildViewer } from './steps.mjs'

buildKernels()
await buildViewer()
await buildShareWorker()
await buildDistribution()
buildDeclarations()
