import { testCheck } from '../testing/check-tester'
import { noDuplicateContractField } from './no-duplicate-contract-field'

testCheck(noDuplicateContractField)
