export { contractFacts } from './contract-facts'
export { factsOf, withCustomFields } from './facts-of'
export { holdTogether } from './hold-together'
