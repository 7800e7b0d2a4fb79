export { Analysis, type AnalysisOptions } from './engine-client'
export type { Change, Judged, Order } from './protocol'
