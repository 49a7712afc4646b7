import { create, parseDependencies, unitDependencies } from 'mathjs'

/** What of mathjs reads circuit files. Only this is bundled: the whole of it takes longer to load than all else together. */
export const { parse, unit } = create({ ...parseDependencies, ...unitDependencies })
