export { EngineClient, type EngineClientOptions, type EngineDocument, type EngineOutcome, type QueryOptions } from './engine-client'
export type { Judged } from './protocol'
