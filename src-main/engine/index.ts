export { EngineClient, type EngineClientOptions, type EngineDocument, type EngineOutcome, type QueryOptions } from './engine-client'
export type { Change, Judged } from './protocol'
