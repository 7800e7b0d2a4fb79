import { testCheck } from './check-tester'
import { noDuplicateContractField } from './no-duplicate-contract-field'

testCheck(noDuplicateContractField)
