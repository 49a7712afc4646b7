// npm run build: kernels, report viewer, library, command line and type declarations.
import { buildDeclarations, buildDistribution, buildKernels, buildViewer } from './steps.mjs'

buildKernels()
await buildViewer()
await buildDistribution()
buildDeclarations()
