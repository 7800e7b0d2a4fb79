export { contractRows } from './contract-rows'
export { readContract } from './read-contract'
