/** The library: what scripts import from `lobule`. */
export { InputError } from './errors/inputError.js'
export { distinctBelow, stream, type Stream } from './random/stream.js'
export { balancedWords } from './words/balancedWords.js'
export * from './words/word.js'
export { cosine, hamming, weightOf } from './words/distance.js'
export type { Pattern, PatternSet } from './words/patternSet.js'
export {
  activationProbability, sharedProbabilities, sharedProbability, type AddressDesign,
} from './theory/addressDesign.js'
export { betaOfRadius, betasOfRadius, type BetasOfRadius } from './theory/beta/betaOfRadius.js'
export { conversion, type Conversion, type Convertible } from './theory/beta/conversion.js'
export type { LogLinearBeta } from './theory/beta/logLinearBeta.js'
export { radiusOfBeta, type BetaConvention, type RadiusOfBeta } from './theory/beta/radiusOfBeta.js'
export {
  ballVolume, circleIntersection, circleIntersections, intersectionFractions, logIntersectionFractions,
} from './theory/circleIntersection.js'
export { bumpWidth } from './theory/cdam/bumpWidth.js'
export { dwellSteps } from './theory/cdam/dwell.js'
export { heteroOfQuiescence, uniformGrowth } from './theory/cdam/quiescence.js'
export {
  heteroOfOneVertex, holdsOneVertex, ringCorrelations, vertexAttention, type RingCorrelations,
} from './theory/cdam/vertexAttractor.js'
export {
  vertexCapacity, vertexHolds, vertexLeaks, type VertexLeaks, type VertexSetting,
} from './theory/cdam/vertexCapacity.js'
export { logCapIntersections } from './theory/overlap/sphericalCap.js'
export { predictedBitError } from './theory/recallError.js'
export { ballRadius, type BallRadius } from './theory/retrieval/ballRadius.js'
export { capacity, patternsHeld, ratioForWord, type Capacity } from './theory/retrieval/capacity.js'
export { criticalDistance } from './theory/retrieval/criticalDistance.js'
export {
  radiusOfBestRatio, radiusOfCapacity, scanRadii, type BestRadii, type ClosedFormRadius, type OptimalRadii,
  type RadiusScan,
} from './theory/retrieval/optimalRadius.js'
export { longestChain } from './theory/retrieval/longestChain.js'
export { noiseConventions, signalToNoise, type Load, type NoiseConvention } from './theory/retrieval/signalToNoise.js'
export { circleCurves, softmaxCurve, weightCurve, type WeightCurve } from './theory/retrieval/weightCurve.js'
export { recall, recallMany, type AssociativeMemory, type Recall } from './memory/associativeMemory.js'
export { AttentionMemory } from './memory/attentionMemory.js'
export { Cdam } from './memory/cdam/cdam.js'
export { fieldEnergy, stateEnergy } from './memory/cdam/cdamEnergy.js'
export { CdamMemory, type CdamMemoryOptions } from './memory/cdam/cdamMemory.js'
export {
  meanLoads, orientations, type CdamSetting, type MeanLoad, type Orientation,
} from './memory/cdam/cdamSetting.js'
export type { CdamTrajectory, Settled, SettleOptions } from './memory/cdam/cdamTrajectory.js'
export { fieldModel, type FieldSetting } from './memory/cdam/fieldModel.js'
export { mixtureWrites, type MixtureWrite } from './memory/cdam/mixture.js'
export { noisyState, uniformPatterns } from './memory/cdam/randomStates.js'
export {
  activeVertices, attentionSpread, recallMode, recallModes, type RecallMode, type RecallSigns,
} from './memory/cdam/recallMode.js'
export { ChainMemory } from './memory/chainMemory.js'
export { AttentionLoop, type AttentionLoopOptions } from './memory/dynamics/attentionLoop.js'
export type { DelayActivity, GraphDynamics, LoopOptions } from './memory/dynamics/graphDynamics.js'
export { HopfieldLoop } from './memory/dynamics/hopfieldLoop.js'
export { integerStrengths, type IntegerStrengths } from './memory/dynamics/integerStrengths.js'
export { VolleyLoop, type VolleyLoopOptions } from './memory/dynamics/volleyLoop.js'
export { WinnerLoop } from './memory/dynamics/winnerLoop.js'
export { writeGraph, type GraphOfWords } from './memory/dynamics/writeGraph.js'
export { distances } from './memory/graph/distances.js'
export { graphLayout, type Place } from './memory/graph/graphLayout.js'
export { graphOfFile, type GraphFile } from './memory/graph/graphFile.js'
export { fromGraphology, toGraphology } from './memory/graph/graphology.js'
export { memoryGraph, type Edge, type GraphDeclaration, type MemoryGraph } from './memory/graph/memoryGraph.js'
export { graphNamed, namedGraphs } from './memory/graph/namedGraphs.js'
export { normalisedAdjacency, type Normalisation } from './memory/graph/normalise.js'
export type { SparseMatrix } from './memory/graph/sparseMatrix.js'
export { HopfieldMemory } from './memory/hopfieldMemory.js'
export { vectorMemories, wordMemories, type MemorySetting } from './memory/memories.js'
export { sdmBytes } from './memory/sdm/sdmBytes.js'
export { hyperplanes, selectedCoordinates } from './memory/sdm/hardLocations.js'
export { SdmMemory, type HardLocations } from './memory/sdmMemory.js'
export { WinnerSdm, type WinnerSdmOptions } from './memory/winnerSdm.js'
export { correlatedAttractors, type CorrelatedAttractors } from './theory/sequence/correlatedAttractors.js'
export { theoryTable, type TheoryTable } from './theory/theoryTable.js'
export type { Circuit, MemoryCircuit, Population } from './circuit/circuit.js'
export { isMemoryCircuit, memoryCircuit } from './circuit/memoryCircuit.js'
export { models as populationModels } from './circuit/models/models.js'
export type { Model, StateVariable } from './circuit/models/model.js'
export type { Parameter, RecordedSpikes } from './circuit/models/parameter.js'
export { parseCircuit } from './circuit/parseCircuit.js'
export { networkSize } from './circuit/networkSize.js'
export { buildNetwork, type Network } from './circuit/network.js'
export {
  everyNth, session, type Block, type Session, type Trial, type TrialKind, type TrialStimulus,
} from './engine/protocol.js'
export { branches, snapshotMs, type BranchesOptions, type OfBranch } from './engine/branches.js'
export { simulate, type Change, type Intervention, type SimulateOptions, type Stimulus } from './engine/simulate.js'
export { Engine } from './engine/engine.js'
export type { EngineCounters, Simulator } from './engine/simulator.js'
export { SnapshotError } from './engine/state.js'
export type { Volley } from './engine/volley.js'
export { countSpikes, populationRates, type SpikeCounts } from './recording/spikeCounts.js'
export { digestOf, digestVolleys } from './recording/digest.js'
export { ofPopulations, readWords, type ReadWord } from './recording/readWords.js'
export { toSpikeTable, type SpikeTable } from './recording/spikeTable.js'
export { inTrials, type TrialVolleys } from './recording/trials.js'
export { sampleWeights, type WeightSample } from './recording/weightSamples.js'
export { presentations, type PresentedWord } from './levels/presentation.js'
export { CircuitMemory } from './levels/circuitMemory.js'
export { levels, type Level, type LevelMemory } from './levels/levelMemory.js'
export {
  openGraphLevel, type AttentionLevel, type CircuitLevel, type GraphLevel, type WinnerLevel,
} from './levels/openGraphLevel.js'
export { openLevel } from './levels/openLevel.js'
export {
  correlationByDistance, zeroCrossing, type CorrelationAtDistance,
} from './analysis/correlationByDistance.js'
export { averageLinkage, cutIntoClusters, leafOrder, type Merge } from './analysis/averageLinkage.js'
export { adjustedRandIndex, normalisedMutualInformation } from './analysis/partitionAgreement.js'
export { permutationLevel, type ChanceLevel } from './analysis/permutationLevel.js'
export { correlationMatrix } from './analysis/correlationMatrix.js'
export { distinctStates, representatives } from './analysis/distinctStates.js'
export { bootstrapMean } from './analysis/bootstrap.js'
export { assessClaims } from './analysis/claims/assessClaims.js'
export { checkClaims, conditionsOf } from './analysis/claims/checkClaims.js'
export type {
  Claim, ClaimOptions, ClaimResult, ClaimTest, CorrelationClaim, DifferenceClaim, Direction, EffectEstimate,
  EquivalenceClaim, FitClaim,
  OrderingClaim, Placed, RankCorrelationClaim, Samples, SeedValue, SlopeClaim, Verdict,
} from './analysis/claims/claim.js'
export { plannedPower, type PlannedStudy } from './analysis/claims/claimPower.js'
export { kendall, type KendallCorrelation } from './analysis/correlation/kendall.js'
export { pearson, type Correlation } from './analysis/correlation/pearson.js'
export { spearman, type SpearmanCorrelation } from './analysis/correlation/spearman.js'
export { binomialBound } from './analysis/distributions/binomialBound.js'
export { bayesFactor, type BayesFactorOptions } from './analysis/effects/bayesFactor.js'
export { cliffsDelta } from './analysis/effects/cliffsDelta.js'
export { hedgesG, hedgesGOfOne, type StandardisedEffect } from './analysis/effects/hedgesG.js'
export { pseudoMedian, shiftBetween, type Shift } from './analysis/effects/hodgesLehmann.js'
export { equivalentToZero, type Equivalence } from './analysis/equivalence.js'
export type { Estimate } from './analysis/estimate.js'
export { kruskalWallis, oneWayAnova, type GroupTest } from './analysis/groupVariance.js'
export { fitBeta } from './analysis/inverseTemperature.js'
export { compareSlopes, type Points } from './analysis/lines/compareSlopes.js'
export { lineInterval, type Coefficient, type LineInterval } from './analysis/lines/lineInterval.js'
export { regression } from './analysis/regression.js'
export { pseudoValues } from './analysis/resampling/pseudoValues.js'
export {
  bootstrapInterval, type BootstrapInterval, type BootstrapOptions, type Groups,
} from './analysis/resampling/bootstrapInterval.js'
export { columnAccuracy, rowAccuracy } from './analysis/retrievalAccuracy.js'
export { correlationRange } from './analysis/serial/correlationRange.js'
export { floorCorrected, type FloorCorrected, type FloorLags } from './analysis/serial/floorCorrection.js'
export { kendallLagCorrelation } from './analysis/serial/kendallLagCorrelation.js'
export { lagCorrelations } from './analysis/serial/lagCorrelation.js'
export { meanLagCorrelation, type LagOptions } from './analysis/serial/meanLagCorrelation.js'
export {
  monkeyBounds, monkeyFindings, monkeyVerdict, type MonkeyCheck, type MonkeyFindings, type MonkeyVerdict,
} from './analysis/serial/monkeyVerdict.js'
export { neighbourCells, type NeighbourCells } from './analysis/serial/neighbourCells.js'
export {
  analyseOrder, type OrderAnalysis, type OrderAnalysisOptions, type SampledOrder,
} from './analysis/serial/orderAnalysis.js'
export { orderCurves, type OrderStatistic } from './analysis/serial/orderStatistic.js'
export { orderTests, type NullCurve, type OrderTest, type OrderTestOptions } from './analysis/serial/orderTest.js'
export { populationVectorCorrelation } from './analysis/serial/populationVector.js'
export {
  detectableCorrelation, movingAverageCorrelation, movingAverageRates, simulatedPower, type Detectable, type PowerOptions,
} from './analysis/serial/power.js'
export { meanRates, type DelayRates, type TrialRates } from './analysis/serial/rates.js'
export { disattenuatedMean, reliability } from './analysis/serial/reliability.js'
export { sampleCells, type SampleOptions } from './analysis/serial/sampleCells.js'
export { selectiveCells, type SelectionOptions } from './analysis/serial/selectiveCells.js'
export { shapeDistance, type ShapeDistance } from './analysis/serial/shape.js'
export type { SpikeTrain } from './analysis/spikes/checkTrain.js'
export { correlogram, type Correlogram, type CorrelogramBins } from './analysis/spikes/correlogram.js'
export {
  correlogramBand, type BandOptions, type CorrelogramBand, type Surrogate,
} from './analysis/spikes/correlogramBand.js'
export { countCorrelations, type CountCorrelations } from './analysis/spikes/countCorrelations.js'
export { effectiveDimension } from './analysis/spikes/effectiveDimension.js'
export {
  intervalHistogram, intervalsOf, intervalVariation, localVariation,
} from './analysis/spikes/intervals.js'
export { vanRossum } from './analysis/spikes/vanRossum.js'
export { victorPurpura } from './analysis/spikes/victorPurpura.js'
export { fanoFactor, firingRate, windowCounts, type Windows } from './analysis/spikes/windowCounts.js'
export { SpikeTrains, type SpikeTrainSummary } from './analysis/spikeTrains.js'
export { benjaminiHochberg, holm } from './analysis/tests/corrections.js'
export { equivalenceTest, type EquivalenceTest } from './analysis/tests/equivalenceTest.js'
export { kolmogorovSmirnovTest, type KolmogorovSmirnovTest } from './analysis/tests/kolmogorovSmirnov.js'
export type { LocationTest } from './analysis/tests/locationTest.js'
export { mannWhitneyTest, type MannWhitneyTest } from './analysis/tests/mannWhitney.js'
export { permutationTest, type PermutationTest } from './analysis/tests/permutation.js'
export { signFlipTest, type SignFlipTest } from './analysis/tests/signFlip.js'
export { studentTest, welchTest } from './analysis/tests/student.js'
export type { StudentTest } from './analysis/tests/studentOf.js'
export { wilcoxonTest, type WilcoxonTest } from './analysis/tests/wilcoxon.js'
export { parseCsvLagCurve, type LagCurve, type LagPoint } from './interop/csvLagCurve.js'
export { loadCircuit } from './files/loadCircuit.js'
export { candidateGraphs, type CandidateOptions } from './experiments/interpret/candidateGraphs.js'
export type { EstimatedGraph, GraphEstimateOptions } from './experiments/interpret/estimateGraph.js'
export type { HeadArrays } from './experiments/interpret/head.js'
export {
  readOnGraph, readThroughMap, readWithoutGraph, type EstimatedReading, type MappedReading, type SameSpaceReading,
} from './experiments/interpret/interpretHead.js'
export { readGraph } from './files/readGraph.js'
export { readHead } from './files/readHead.js'
export { readPatterns } from './files/readPatterns.js'
export { SharedEngine, type Sharing } from './executors/shares/sharedEngine.js'
export { branchesInWorkers, simulateInWorkers, type SimulateInWorkersOptions } from './executors/simulateInWorkers.js'
