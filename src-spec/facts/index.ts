export { compatibilityOf } from '../vocabulary/compatibility'
export { contractFacts } from './contract-facts'
export { factsOf, withCustomFields } from './facts-of'
