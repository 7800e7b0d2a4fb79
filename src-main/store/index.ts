export { openStore, type Store } from './open-store'
export type { PastReadiness } from './query'
export type { StoredJudgement } from './stored-judgement'
